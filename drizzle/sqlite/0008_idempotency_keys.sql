CREATE TABLE `idempotency_keys` (
	`subject` text NOT NULL,
	`key` text NOT NULL,
	`mutation` text NOT NULL,
	`argumentsDigest` text NOT NULL,
	`outcome` text,
	`createdAt` text NOT NULL,
	PRIMARY KEY(`subject`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_createdAt` ON `idempotency_keys` (`createdAt`);