CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`contractId` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`kind` text NOT NULL,
	`mediaType` text,
	`size` integer,
	`sha256` text,
	`addedById` text NOT NULL,
	`addedByName` text NOT NULL,
	`addedAt` text NOT NULL,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "documents_name_length" CHECK(length("name") between 1 and 200),
	CONSTRAINT "documents_url_length" CHECK(length("url") between 1 and 2000),
	CONSTRAINT "documents_kind_word" CHECK("kind" in ('TERMS', 'ATTACHMENT')),
	CONSTRAINT "documents_mediaType_length" CHECK(length("mediaType") between 1 and 200),
	CONSTRAINT "documents_size_range" CHECK("size" between 0 and 9007199254740991),
	CONSTRAINT "documents_sha256_length" CHECK(length("sha256") between 64 and 64)
);
--> statement-breakpoint
CREATE INDEX `documents_contractId` ON `documents` (`contractId`,`addedAt`,`id`);--> statement-breakpoint
CREATE INDEX `documents_addedAt` ON `documents` (`addedAt`,`id`);--> statement-breakpoint
CREATE TABLE `note_edits` (
	`id` text PRIMARY KEY NOT NULL,
	`noteId` text NOT NULL,
	`body` text NOT NULL,
	`editNote` text,
	`editorId` text NOT NULL,
	`editorName` text NOT NULL,
	`editedAt` text NOT NULL,
	FOREIGN KEY (`noteId`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "note_edits_body_length" CHECK(length("body") between 1 and 10000),
	CONSTRAINT "note_edits_editNote_length" CHECK(length("editNote") between 1 and 2000)
);
--> statement-breakpoint
CREATE INDEX `note_edits_noteId` ON `note_edits` (`noteId`,`editedAt`,`id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_customers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`emailKey` text,
	`phone` text,
	`segment` text NOT NULL,
	`riskLevel` text NOT NULL,
	`status` text DEFAULT 'ACTIVE' NOT NULL,
	`externalReference` text,
	`externalReferenceKey` text,
	`version` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`searchText` text NOT NULL,
	CONSTRAINT "customers_name_length" CHECK(length("name") between 1 and 200),
	CONSTRAINT "customers_email_length" CHECK(length("email") between 1 and 254),
	CONSTRAINT "customers_phone_length" CHECK(length("phone") between 1 and 50),
	CONSTRAINT "customers_externalReference_length" CHECK(length("externalReference") between 1 and 200),
	CONSTRAINT "customers_segment_word" CHECK("segment" in ('ENTERPRISE', 'MID_MARKET', 'SMALL_BUSINESS', 'PUBLIC_SECTOR', 'RETAIL')),
	CONSTRAINT "customers_riskLevel_word" CHECK("riskLevel" in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
	CONSTRAINT "customers_status_word" CHECK("status" in ('ACTIVE', 'INACTIVE', 'PENDING'))
);
--> statement-breakpoint
INSERT INTO `__new_customers`("id", "name", "email", "emailKey", "phone", "segment", "riskLevel", "externalReference", "externalReferenceKey", "version", "createdAt", "updatedAt", "searchText") SELECT "id", "name", "email", "emailKey", "phone", "segment", "riskLevel", "externalReference", "externalReferenceKey", "version", "createdAt", "updatedAt", "searchText" FROM `customers`;--> statement-breakpoint
DROP TABLE `customers`;--> statement-breakpoint
ALTER TABLE `__new_customers` RENAME TO `customers`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `customers_emailKey_unique` ON `customers` (`emailKey`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_externalReferenceKey_unique` ON `customers` (`externalReferenceKey`);--> statement-breakpoint
CREATE INDEX `customers_createdAt` ON `customers` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `customers_updatedAt` ON `customers` (`updatedAt`,`id`);--> statement-breakpoint
CREATE INDEX `customers_name` ON `customers` (lower("name"),`id`);--> statement-breakpoint
CREATE INDEX `customers_segment` ON `customers` (`segment`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `customers_riskLevel` ON `customers` (`riskLevel`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `customers_status` ON `customers` (`status`,`createdAt`,`id`);--> statement-breakpoint
CREATE TABLE `__new_contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`reference` text,
	`referenceKey` text,
	`title` text NOT NULL,
	`type` text,
	`description` text,
	`status` text NOT NULL,
	`statusSince` text NOT NULL,
	`valueMinor` integer,
	`valueCurrency` text,
	`startDate` text,
	`endDate` text,
	`termsEditedVersion` integer NOT NULL,
	`approvedVersion` integer NOT NULL,
	`createdById` text NOT NULL,
	`createdByName` text NOT NULL,
	`updatedById` text NOT NULL,
	`updatedByName` text NOT NULL,
	`version` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`searchText` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contracts_reference_length" CHECK(length("reference") between 1 and 200),
	CONSTRAINT "contracts_title_length" CHECK(length("title") between 1 and 200),
	CONSTRAINT "contracts_type_length" CHECK(length("type") between 1 and 50),
	CONSTRAINT "contracts_description_length" CHECK(length("description") between 1 and 10000),
	CONSTRAINT "contracts_status_word" CHECK("status" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "contracts_value_whole" CHECK(("valueMinor" is null) = ("valueCurrency" is null)),
	CONSTRAINT "contracts_value_range" CHECK("valueMinor" between 0 and 9007199254740991),
	CONSTRAINT "contracts_dates_order" CHECK("startDate" <= "endDate")
);
--> statement-breakpoint
INSERT INTO `__new_contracts`("id", "customerId", "reference", "referenceKey", "title", "description", "status", "statusSince", "valueMinor", "valueCurrency", "startDate", "endDate", "termsEditedVersion", "approvedVersion", "createdById", "createdByName", "updatedById", "updatedByName", "version", "createdAt", "updatedAt", "searchText") SELECT "id", "customerId", "reference", "referenceKey", "title", "description", "status", "statusSince", "valueMinor", "valueCurrency", "startDate", "endDate", "termsEditedVersion", "approvedVersion", "createdById", "createdByName", "updatedById", "updatedByName", "version", "createdAt", "updatedAt", "searchText" FROM `contracts`;--> statement-breakpoint
DROP TABLE `contracts`;--> statement-breakpoint
ALTER TABLE `__new_contracts` RENAME TO `contracts`;--> statement-breakpoint
CREATE UNIQUE INDEX `contracts_referenceKey_unique` ON `contracts` (`referenceKey`);--> statement-breakpoint
CREATE INDEX `contracts_createdAt` ON `contracts` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_updatedAt` ON `contracts` (`updatedAt`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_title` ON `contracts` (lower("title"),`id`);--> statement-breakpoint
CREATE INDEX `contracts_valueAsc` ON `contracts` ((case when "valueCurrency" is null then '~' else "valueCurrency" end),(case when "valueMinor" is null then 0 else "valueMinor" end),`id`);--> statement-breakpoint
CREATE INDEX `contracts_valueDesc` ON `contracts` ((case when "valueCurrency" is null then '-' else "valueCurrency" end),(case when "valueMinor" is null then 0 else "valueMinor" end),`id`);--> statement-breakpoint
CREATE INDEX `contracts_startDateAsc` ON `contracts` ((case when "startDate" is null then 'infinity' else "startDate" end),`id`);--> statement-breakpoint
CREATE INDEX `contracts_startDateDesc` ON `contracts` ((case when "startDate" is null then '-infinity' else "startDate" end),`id`);--> statement-breakpoint
CREATE INDEX `contracts_endDateAsc` ON `contracts` ((case when "endDate" is null then 'infinity' else "endDate" end),`id`);--> statement-breakpoint
CREATE INDEX `contracts_endDateDesc` ON `contracts` ((case when "endDate" is null then '-infinity' else "endDate" end),`id`);--> statement-breakpoint
CREATE INDEX `contracts_statusSince` ON `contracts` (`statusSince`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_status_statusSince` ON `contracts` (`status`,`statusSince`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_customerId` ON `contracts` (`customerId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_type` ON `contracts` (`type`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `contracts_status` ON `contracts` (`status`,`createdAt`,`id`);--> statement-breakpoint
CREATE TABLE `__new_events` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`contractId` text,
	`type` text NOT NULL,
	`description` text,
	`payload` text,
	`actorId` text,
	`actorName` text,
	`channel` text,
	`correlationId` text,
	`ipAddress` text,
	`userAgent` text,
	`targetId` text,
	`occurredAt` text NOT NULL,
	`createdAt` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "events_type_length" CHECK(length("type") between 1 and 100),
	CONSTRAINT "events_description_length" CHECK(length("description") between 1 and 10000),
	CONSTRAINT "events_channel_length" CHECK(length("channel") between 1 and 50),
	CONSTRAINT "events_correlationId_length" CHECK(length("correlationId") between 1 and 200),
	CONSTRAINT "events_ipAddress_length" CHECK(length("ipAddress") between 1 and 100),
	CONSTRAINT "events_userAgent_length" CHECK(length("userAgent") between 1 and 1000)
);
--> statement-breakpoint
INSERT INTO `__new_events`("id", "customerId", "contractId", "type", "description", "payload", "actorId", "actorName", "occurredAt", "createdAt") SELECT "id", "customerId", "contractId", "type", "description", "payload", "actorId", "actorName", "occurredAt", "createdAt" FROM `events`;--> statement-breakpoint
DROP TABLE `events`;--> statement-breakpoint
ALTER TABLE `__new_events` RENAME TO `events`;--> statement-breakpoint
CREATE INDEX `events_occurredAt` ON `events` (`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_createdAt` ON `events` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_customerId` ON `events` (`customerId`,`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_contractId` ON `events` (`contractId`,`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_type` ON `events` (`type`,`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_actorId` ON `events` (`actorId`,`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_channel` ON `events` (`channel`,`occurredAt`,`id`);--> statement-breakpoint
CREATE INDEX `events_correlationId` ON `events` (`correlationId`,`occurredAt`,`id`);--> statement-breakpoint
CREATE TABLE `__new_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`contractId` text NOT NULL,
	`parentId` text,
	`path` text NOT NULL,
	`depth` integer NOT NULL,
	`replyCount` integer NOT NULL,
	`authorId` text NOT NULL,
	`authorName` text NOT NULL,
	`body` text NOT NULL,
	`editedAt` text,
	`editNote` text,
	`resolvedAt` text,
	`resolvedById` text,
	`resolvedByName` text,
	`version` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`searchText` text NOT NULL,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parentId`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notes_body_length" CHECK(length("body") between 1 and 10000),
	CONSTRAINT "notes_editNote_length" CHECK(length("editNote") between 1 and 2000),
	CONSTRAINT "notes_resolved_whole" CHECK(("resolvedAt" is null) = ("resolvedById" is null) and ("resolvedAt" is null) = ("resolvedByName" is null)),
	CONSTRAINT "notes_resolved_topLevel" CHECK("resolvedAt" is null or "parentId" is null),
	CONSTRAINT "notes_depth_range" CHECK("depth" between 0 and 50)
);
--> statement-breakpoint
INSERT INTO `__new_notes`("id", "contractId", "parentId", "path", "depth", "replyCount", "authorId", "authorName", "body", "version", "createdAt", "updatedAt", "searchText") SELECT "id", "contractId", "parentId", "path", "depth", "replyCount", "authorId", "authorName", "body", "version", "createdAt", "updatedAt", "searchText" FROM `notes`;--> statement-breakpoint
DROP TABLE `notes`;--> statement-breakpoint
ALTER TABLE `__new_notes` RENAME TO `notes`;--> statement-breakpoint
CREATE UNIQUE INDEX `notes_path_unique` ON `notes` (`path`);--> statement-breakpoint
CREATE INDEX `notes_createdAt` ON `notes` (`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `notes_updatedAt` ON `notes` (`updatedAt`,`id`);--> statement-breakpoint
CREATE INDEX `notes_contractId` ON `notes` (`contractId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `notes_topLevel` ON `notes` (`contractId`,`createdAt`,`id`) WHERE "parentId" is null;--> statement-breakpoint
CREATE INDEX `notes_unresolved` ON `notes` (`contractId`,`createdAt`,`id`) WHERE "parentId" is null and "resolvedAt" is null;--> statement-breakpoint
CREATE INDEX `notes_parentId` ON `notes` (`parentId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `notes_authorId` ON `notes` (`authorId`,`createdAt`,`id`);