CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`contractId` text NOT NULL,
	`type` text NOT NULL,
	`priorStatus` text NOT NULL,
	`newStatus` text NOT NULL,
	`actorId` text NOT NULL,
	`actorName` text NOT NULL,
	`reason` text,
	`contractVersion` integer NOT NULL,
	`createdAt` text NOT NULL,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "actions_type_word" CHECK("type" in ('SUBMIT', 'APPROVE', 'REJECT', 'REOPEN')),
	CONSTRAINT "actions_priorStatus_word" CHECK("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "actions_newStatus_word" CHECK("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "actions_reason_length" CHECK(length("reason") between 1 and 2000)
);
--> statement-breakpoint
CREATE INDEX `actions_createdAt` ON `actions` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `actions_contractId` ON `actions` (`contractId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `actions_type` ON `actions` (`type`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `actions_actorId` ON `actions` (`actorId`,`createdAt`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `actions_contractVersion_unique` ON `actions` (`contractId`,`contractVersion`);--> statement-breakpoint
CREATE TABLE `contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`reference` text,
	`title` text NOT NULL,
	`description` text,
	`status` text NOT NULL,
	`valueMinor` integer NOT NULL,
	`valueCurrency` text NOT NULL,
	`startDate` text,
	`endDate` text,
	`submittedById` text,
	`submittedVersion` integer,
	`termsEditedById` text NOT NULL,
	`termsEditedVersion` integer NOT NULL,
	`version` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`searchText` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contracts_reference_length" CHECK(length("reference") between 1 and 200),
	CONSTRAINT "contracts_title_length" CHECK(length("title") between 1 and 200),
	CONSTRAINT "contracts_description_length" CHECK(length("description") between 1 and 10000),
	CONSTRAINT "contracts_status_word" CHECK("status" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "contracts_value_range" CHECK("valueMinor" between 0 and 9007199254740991),
	CONSTRAINT "contracts_dates_order" CHECK("startDate" <= "endDate")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contracts_reference_unique` ON `contracts` (`reference`);--> statement-breakpoint
CREATE INDEX `contracts_createdAt` ON `contracts` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_updatedAt` ON `contracts` (`updatedAt`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_title` ON `contracts` (lower("title"),`id`);--> statement-breakpoint
CREATE INDEX `contracts_value` ON `contracts` (`valueCurrency`,`valueMinor`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_startDate` ON `contracts` ((case when "startDate" is null then '9999-12-31' else "startDate" end),`id`);--> statement-breakpoint
CREATE INDEX `contracts_endDate` ON `contracts` ((case when "endDate" is null then '9999-12-31' else "endDate" end),`id`);--> statement-breakpoint
CREATE INDEX `contracts_customerId` ON `contracts` (`customerId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_status` ON `contracts` (`status`,`createdAt`,`id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`segment` text NOT NULL,
	`riskLevel` text NOT NULL,
	`externalReference` text,
	`version` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`searchText` text NOT NULL,
	CONSTRAINT "customers_name_length" CHECK(length("name") between 1 and 200),
	CONSTRAINT "customers_email_length" CHECK(length("email") between 1 and 254),
	CONSTRAINT "customers_phone_length" CHECK(length("phone") between 1 and 50),
	CONSTRAINT "customers_externalReference_length" CHECK(length("externalReference") between 1 and 200),
	CONSTRAINT "customers_segment_word" CHECK("segment" in ('ENTERPRISE', 'MID_MARKET', 'SMALL_BUSINESS', 'PUBLIC_SECTOR')),
	CONSTRAINT "customers_riskLevel_word" CHECK("riskLevel" in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_email_unique` ON `customers` (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX `customers_externalReference_unique` ON `customers` (`externalReference`);--> statement-breakpoint
CREATE INDEX `customers_createdAt` ON `customers` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `customers_updatedAt` ON `customers` (`updatedAt`,`id`);--> statement-breakpoint
CREATE INDEX `customers_name` ON `customers` (lower("name"),`id`);--> statement-breakpoint
CREATE INDEX `customers_segment` ON `customers` (`segment`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `customers_riskLevel` ON `customers` (`riskLevel`,`createdAt`,`id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`contractId` text,
	`type` text NOT NULL,
	`description` text,
	`payload` text,
	`actorId` text,
	`actorName` text,
	`occurredAt` text NOT NULL,
	`createdAt` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "events_type_length" CHECK(length("type") between 1 and 100),
	CONSTRAINT "events_description_length" CHECK(length("description") between 1 and 10000)
);
--> statement-breakpoint
CREATE INDEX `events_occurredAt` ON `events` (`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_createdAt` ON `events` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_customerId` ON `events` (`customerId`,`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_contractId` ON `events` (`contractId`,`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_type` ON `events` (`type`,`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_actorId` ON `events` (`actorId`,`occurredAt`,`id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`contractId` text NOT NULL,
	`parentId` text,
	`path` text NOT NULL,
	`depth` integer NOT NULL,
	`replyCount` integer NOT NULL,
	`authorId` text NOT NULL,
	`authorName` text NOT NULL,
	`body` text NOT NULL,
	`version` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`searchText` text NOT NULL,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parentId`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notes_body_length" CHECK(length("body") between 1 and 10000),
	CONSTRAINT "notes_depth_range" CHECK("depth" between 0 and 50)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notes_path_unique` ON `notes` (`path`);--> statement-breakpoint
CREATE INDEX `notes_createdAt` ON `notes` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `notes_updatedAt` ON `notes` (`updatedAt`,`id`);--> statement-breakpoint
CREATE INDEX `notes_contractId` ON `notes` (`contractId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `notes_topLevel` ON `notes` (`contractId`,`createdAt`,`id`) WHERE "parentId" is null;--> statement-breakpoint
CREATE INDEX `notes_parentId` ON `notes` (`parentId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `notes_authorId` ON `notes` (`authorId`,`createdAt`,`id`);