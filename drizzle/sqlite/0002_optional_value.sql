PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`reference` text,
	`referenceKey` text,
	`title` text NOT NULL,
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
PRAGMA foreign_keys=ON;--> statement-breakpoint
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
CREATE INDEX `contracts_status` ON `contracts` (`status`,`createdAt`,`id`);