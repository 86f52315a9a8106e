CREATE TABLE `ledger` (
	`contractId` text NOT NULL,
	`position` integer NOT NULL,
	`type` text NOT NULL,
	`customerId` text NOT NULL,
	`actionId` text,
	`priorStatus` text,
	`newStatus` text,
	`contractVersion` integer,
	`decidedAt` text NOT NULL,
	`erasedPosition` integer,
	`actorDigest` text,
	`reasonDigest` text,
	`keyId` text,
	`hash` text NOT NULL,
	PRIMARY KEY(`contractId`, `position`),
	CONSTRAINT "ledger_type_word" CHECK("type" in ('contract.submitted', 'contract.approved', 'contract.rejected', 'contract.reopened', 'action.deleted', 'contract.deleted', 'legacy.action', 'actor.erased')),
	CONSTRAINT "ledger_priorStatus_word" CHECK("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "ledger_newStatus_word" CHECK("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'))
);
--> statement-breakpoint
ALTER TABLE `contracts` ADD `ledgerLength` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `ledgerHead` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `actorSalt` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `reasonSalt` text;