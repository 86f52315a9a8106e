CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`where` text,
	`state` text NOT NULL,
	`reason` text,
	`failures` integer NOT NULL,
	`secretGeneration` integer NOT NULL,
	`secretRotatedAt` text,
	`epoch` text NOT NULL,
	`position` integer NOT NULL,
	`nextAttemptAt` text NOT NULL,
	`leasedUntil` text,
	`attempt` integer NOT NULL,
	`version` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	CONSTRAINT "webhooks_url_length" CHECK(length("url") between 1 and 2000),
	CONSTRAINT "webhooks_state_word" CHECK("state" in ('ACTIVE', 'PAUSED', 'DISABLED'))
);
--> statement-breakpoint
CREATE INDEX `webhooks_createdAt` ON `webhooks` (`createdAt`,`id`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`webhookId` text NOT NULL,
	`position` integer NOT NULL,
	`type` text NOT NULL,
	`nodeId` text NOT NULL,
	`customerId` text NOT NULL,
	`contractId` text,
	`priorStatus` text,
	`newStatus` text,
	`eventId` text,
	`changedAt` text NOT NULL,
	`attempts` text NOT NULL,
	`nextAttemptAt` text,
	FOREIGN KEY (`webhookId`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_deliveries_position` ON `webhook_deliveries` (`webhookId`,`position`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`webhookId`,`position`) WHERE "nextAttemptAt" is not null;