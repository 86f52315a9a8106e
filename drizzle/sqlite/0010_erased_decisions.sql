CREATE TABLE `erasedDecisions` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`customerId` text NOT NULL,
	`contractId` text,
	`actionId` text,
	`priorStatus` text,
	`newStatus` text,
	`decidedAt` text NOT NULL,
	`erasedAt` text NOT NULL,
	CONSTRAINT "erasedDecisions_priorStatus_word" CHECK("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "erasedDecisions_newStatus_word" CHECK("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'))
);
--> statement-breakpoint
CREATE INDEX `erasedDecisions_decidedAt` ON `erasedDecisions` (`decidedAt`,`id`);