CREATE TABLE "contributors" (
	"contractId" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"since" integer NOT NULL,
	CONSTRAINT "contributors_contractId_subject_since_pk" PRIMARY KEY("contractId","subject","since")
);
--> statement-breakpoint
DROP INDEX "contracts_reference_unique";--> statement-breakpoint
DROP INDEX "customers_email_unique";--> statement-breakpoint
DROP INDEX "customers_externalReference_unique";--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "referenceKey" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "statusSince" timestamp (3) with time zone DEFAULT '0001-01-01T00:00:00.000Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "approvedVersion" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "createdById" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "createdByName" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "updatedById" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "updatedByName" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "emailKey" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "externalReferenceKey" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "contributors" ADD CONSTRAINT "contributors_contractId_contracts_id_fk" FOREIGN KEY ("contractId") REFERENCES "public"."contracts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contracts_referenceKey_unique" ON "contracts" USING btree ("referenceKey");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_emailKey_unique" ON "customers" USING btree ("emailKey");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_externalReferenceKey_unique" ON "customers" USING btree ("externalReferenceKey");