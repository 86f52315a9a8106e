CREATE TABLE `changes` (
	`position` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`nodeId` text NOT NULL,
	`customerId` text NOT NULL,
	`contractId` text,
	`priorStatus` text,
	`newStatus` text,
	`eventId` text,
	`changedAt` text NOT NULL,
	CONSTRAINT "changes_priorStatus_word" CHECK("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "changes_newStatus_word" CHECK("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'))
);
--> statement-breakpoint
CREATE TABLE `feed` (
	`id` integer PRIMARY KEY NOT NULL,
	`epoch` text NOT NULL,
	CONSTRAINT "feed_single" CHECK("id" = 1)
);
