CREATE TABLE "erasedDecisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"customerId" text COLLATE "C" NOT NULL,
	"contractId" text COLLATE "C",
	"actionId" text COLLATE "C",
	"priorStatus" text,
	"newStatus" text,
	"decidedAt" timestamp (3) with time zone NOT NULL,
	"erasedAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "erasedDecisions_priorStatus_word" CHECK ("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "erasedDecisions_newStatus_word" CHECK ("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'))
);
--> statement-breakpoint
CREATE INDEX "erasedDecisions_decidedAt" ON "erasedDecisions" USING btree ("decidedAt","id");