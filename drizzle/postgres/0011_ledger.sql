CREATE TABLE "ledger" (
	"contractId" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"type" text NOT NULL,
	"customerId" text COLLATE "C" NOT NULL,
	"actionId" text COLLATE "C",
	"priorStatus" text,
	"newStatus" text,
	"contractVersion" integer,
	"decidedAt" timestamp (3) with time zone NOT NULL,
	"erasedPosition" integer,
	"actorDigest" text COLLATE "C",
	"reasonDigest" text COLLATE "C",
	"keyId" text COLLATE "C",
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "ledger_contractId_position_pk" PRIMARY KEY("contractId","position"),
	CONSTRAINT "ledger_type_word" CHECK ("type" in ('contract.submitted', 'contract.approved', 'contract.rejected', 'contract.reopened', 'action.deleted', 'contract.deleted', 'legacy.action', 'actor.erased')),
	CONSTRAINT "ledger_priorStatus_word" CHECK ("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "ledger_newStatus_word" CHECK ("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'))
);
--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "ledgerLength" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "ledgerHead" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "hash" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "actorSalt" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "reasonSalt" text COLLATE "C";