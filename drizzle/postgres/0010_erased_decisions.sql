CREATE TABLE "erased_decisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"customerId" text COLLATE "C" NOT NULL,
	"contractId" text COLLATE "C",
	"actionId" text COLLATE "C",
	"priorStatus" text,
	"newStatus" text,
	"decidedAt" timestamp (3) with time zone NOT NULL,
	"erasedAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "erased_decisions_priorStatus_word" CHECK ("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "erased_decisions_newStatus_word" CHECK ("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'))
);
--> statement-breakpoint
CREATE INDEX "erased_decisions_decidedAt" ON "erased_decisions" USING btree ("decidedAt","id");