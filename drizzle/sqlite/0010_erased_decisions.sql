CREATE TABLE `erased_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`customerId` text NOT NULL,
	`contractId` text,
	`actionId` text,
	`priorStatus` text,
	`newStatus` text,
	`decidedAt` text NOT NULL,
	`erasedAt` text NOT NULL,
	CONSTRAINT "erased_decisions_priorStatus_word" CHECK("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "erased_decisions_newStatus_word" CHECK("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'))
);
--> statement-breakpoint
CREATE INDEX `erased_decisions_decidedAt` ON `erased_decisions` (`decidedAt`,`id`);