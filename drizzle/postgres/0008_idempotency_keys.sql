CREATE TABLE "idempotency_keys" (
	"subject" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"mutation" text COLLATE "C" NOT NULL,
	"argumentsDigest" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C",
	"createdAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_subject_key_pk" PRIMARY KEY("subject","key")
);
--> statement-breakpoint
CREATE INDEX "idempotency_keys_createdAt" ON "idempotency_keys" USING btree ("createdAt");