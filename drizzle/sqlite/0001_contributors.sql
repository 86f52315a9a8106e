CREATE TABLE `contributors` (
	`contractId` text NOT NULL,
	`subject` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`contractId`, `subject`, `since`),
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP INDEX `contracts_reference_unique`;--> statement-breakpoint
ALTER TABLE `contracts` ADD `referenceKey` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `statusSince` text DEFAULT '0001-01-01T00:00:00.000Z' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `approvedVersion` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `createdById` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `createdByName` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `updatedById` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `updatedByName` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `contracts_referenceKey_unique` ON `contracts` (`referenceKey`);--> statement-breakpoint
DROP INDEX `customers_email_unique`;--> statement-breakpoint
DROP INDEX `customers_externalReference_unique`;--> statement-breakpoint
ALTER TABLE `customers` ADD `emailKey` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `externalReferenceKey` text;--> statement-breakpoint
CREATE UNIQUE INDEX `customers_emailKey_unique` ON `customers` (`emailKey`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_externalReferenceKey_unique` ON `customers` (`externalReferenceKey`);