CREATE TABLE `flags` (
	`id` text PRIMARY KEY NOT NULL,
	`contractId` text NOT NULL,
	`category` text NOT NULL,
	`severity` text NOT NULL,
	`reason` text NOT NULL,
	`createdById` text NOT NULL,
	`createdByName` text NOT NULL,
	`createdAt` text NOT NULL,
	`resolvedById` text,
	`resolvedByName` text,
	`resolvedAt` text,
	`resolution` text,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "flags_severity_word" CHECK("severity" in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
	CONSTRAINT "flags_reason_length" CHECK(length("reason") between 1 and 2000),
	CONSTRAINT "flags_resolution_length" CHECK(length("resolution") between 1 and 2000),
	CONSTRAINT "flags_resolution_whole" CHECK(("resolvedAt" is null) = ("resolution" is null))
);
--> statement-breakpoint
CREATE INDEX `flags_createdAt` ON `flags` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `flags_contractId` ON `flags` (`contractId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `flags_open` ON `flags` (`contractId`,`createdAt`,`id`) WHERE "resolvedAt" is null;--> statement-breakpoint
CREATE INDEX `flags_category` ON `flags` (`category`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `flags_severity` ON `flags` (`severity`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `flags_createdById` ON `flags` (`createdById`,`createdAt`,`id`);