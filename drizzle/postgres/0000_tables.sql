CREATE TABLE "actions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contractId" text COLLATE "C" NOT NULL,
	"type" text NOT NULL,
	"priorStatus" text NOT NULL,
	"newStatus" text NOT NULL,
	"actorId" text COLLATE "C" NOT NULL,
	"actorName" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"contractVersion" integer NOT NULL,
	"createdAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "actions_type_word" CHECK ("type" in ('SUBMIT', 'APPROVE', 'REJECT', 'REOPEN')),
	CONSTRAINT "actions_priorStatus_word" CHECK ("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "actions_newStatus_word" CHECK ("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "actions_reason_length" CHECK (length("reason") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"customerId" text COLLATE "C" NOT NULL,
	"reference" text COLLATE "C",
	"title" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C",
	"status" text NOT NULL,
	"valueMinor" bigint NOT NULL,
	"valueCurrency" text COLLATE "C" NOT NULL,
	"startDate" date,
	"endDate" date,
	"submittedById" text COLLATE "C",
	"submittedVersion" integer,
	"termsEditedById" text COLLATE "C" NOT NULL,
	"termsEditedVersion" integer NOT NULL,
	"version" integer NOT NULL,
	"createdAt" timestamp (3) with time zone NOT NULL,
	"updatedAt" timestamp (3) with time zone NOT NULL,
	"searchText" text COLLATE "C" NOT NULL,
	CONSTRAINT "contracts_reference_length" CHECK (length("reference") between 1 and 200),
	CONSTRAINT "contracts_title_length" CHECK (length("title") between 1 and 200),
	CONSTRAINT "contracts_description_length" CHECK (length("description") between 1 and 10000),
	CONSTRAINT "contracts_status_word" CHECK ("status" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "contracts_value_range" CHECK ("valueMinor" between 0 and 9007199254740991),
	CONSTRAINT "contracts_dates_order" CHECK ("startDate" <= "endDate")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"phone" text COLLATE "C",
	"segment" text NOT NULL,
	"riskLevel" text NOT NULL,
	"externalReference" text COLLATE "C",
	"version" integer NOT NULL,
	"createdAt" timestamp (3) with time zone NOT NULL,
	"updatedAt" timestamp (3) with time zone NOT NULL,
	"searchText" text COLLATE "C" NOT NULL,
	CONSTRAINT "customers_name_length" CHECK (length("name") between 1 and 200),
	CONSTRAINT "customers_email_length" CHECK (length("email") between 1 and 254),
	CONSTRAINT "customers_phone_length" CHECK (length("phone") between 1 and 50),
	CONSTRAINT "customers_externalReference_length" CHECK (length("externalReference") between 1 and 200),
	CONSTRAINT "customers_segment_word" CHECK ("segment" in ('ENTERPRISE', 'MID_MARKET', 'SMALL_BUSINESS', 'PUBLIC_SECTOR')),
	CONSTRAINT "customers_riskLevel_word" CHECK ("riskLevel" in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"customerId" text COLLATE "C" NOT NULL,
	"contractId" text COLLATE "C",
	"type" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C",
	"payload" text COLLATE "C",
	"actorId" text COLLATE "C",
	"actorName" text COLLATE "C",
	"occurredAt" timestamp (3) with time zone NOT NULL,
	"createdAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "events_type_length" CHECK (length("type") between 1 and 100),
	CONSTRAINT "events_description_length" CHECK (length("description") between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contractId" text COLLATE "C" NOT NULL,
	"parentId" text COLLATE "C",
	"path" text COLLATE "C" NOT NULL,
	"depth" integer NOT NULL,
	"replyCount" integer NOT NULL,
	"authorId" text COLLATE "C" NOT NULL,
	"authorName" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"createdAt" timestamp (3) with time zone NOT NULL,
	"updatedAt" timestamp (3) with time zone NOT NULL,
	"searchText" text COLLATE "C" NOT NULL,
	CONSTRAINT "notes_body_length" CHECK (length("body") between 1 and 10000),
	CONSTRAINT "notes_depth_range" CHECK ("depth" between 0 and 50)
);
--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_contractId_contracts_id_fk" FOREIGN KEY ("contractId") REFERENCES "public"."contracts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_customerId_customers_id_fk" FOREIGN KEY ("customerId") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_customerId_customers_id_fk" FOREIGN KEY ("customerId") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_contractId_contracts_id_fk" FOREIGN KEY ("contractId") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_contractId_contracts_id_fk" FOREIGN KEY ("contractId") REFERENCES "public"."contracts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_parentId_notes_id_fk" FOREIGN KEY ("parentId") REFERENCES "public"."notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_createdAt" ON "actions" USING btree ("createdAt","id");--> statement-breakpoint
CREATE INDEX "actions_contractId" ON "actions" USING btree ("contractId","createdAt","id");--> statement-breakpoint
CREATE INDEX "actions_type" ON "actions" USING btree ("type","createdAt","id");--> statement-breakpoint
CREATE INDEX "actions_actorId" ON "actions" USING btree ("actorId","createdAt","id");--> statement-breakpoint
CREATE UNIQUE INDEX "actions_contractVersion_unique" ON "actions" USING btree ("contractId","contractVersion");--> statement-breakpoint
CREATE UNIQUE INDEX "contracts_reference_unique" ON "contracts" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "contracts_createdAt" ON "contracts" USING btree ("createdAt","id");--> statement-breakpoint
CREATE INDEX "contracts_updatedAt" ON "contracts" USING btree ("updatedAt","id");--> statement-breakpoint
CREATE INDEX "contracts_title" ON "contracts" USING btree (lower("title"),"id");--> statement-breakpoint
CREATE INDEX "contracts_value" ON "contracts" USING btree ("valueCurrency","valueMinor","id");--> statement-breakpoint
CREATE INDEX "contracts_startDate" ON "contracts" USING btree ((case when "startDate" is null then '9999-12-31' else "startDate" end),"id");--> statement-breakpoint
CREATE INDEX "contracts_endDate" ON "contracts" USING btree ((case when "endDate" is null then '9999-12-31' else "endDate" end),"id");--> statement-breakpoint
CREATE INDEX "contracts_customerId" ON "contracts" USING btree ("customerId","createdAt","id");--> statement-breakpoint
CREATE INDEX "contracts_status" ON "contracts" USING btree ("status","createdAt","id");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_email_unique" ON "customers" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "customers_externalReference_unique" ON "customers" USING btree ("externalReference");--> statement-breakpoint
CREATE INDEX "customers_createdAt" ON "customers" USING btree ("createdAt","id");--> statement-breakpoint
CREATE INDEX "customers_updatedAt" ON "customers" USING btree ("updatedAt","id");--> statement-breakpoint
CREATE INDEX "customers_name" ON "customers" USING btree (lower("name"),"id");--> statement-breakpoint
CREATE INDEX "customers_segment" ON "customers" USING btree ("segment","createdAt","id");--> statement-breakpoint
CREATE INDEX "customers_riskLevel" ON "customers" USING btree ("riskLevel","createdAt","id");--> statement-breakpoint
CREATE INDEX "events_occurredAt" ON "events" USING btree ("occurredAt","id");--> statement-breakpoint
CREATE INDEX "events_createdAt" ON "events" USING btree ("createdAt","id");--> statement-breakpoint
CREATE INDEX "events_customerId" ON "events" USING btree ("customerId","occurredAt","id");--> statement-breakpoint
CREATE INDEX "events_contractId" ON "events" USING btree ("contractId","occurredAt","id");--> statement-breakpoint
CREATE INDEX "events_type" ON "events" USING btree ("type","occurredAt","id");--> statement-breakpoint
CREATE INDEX "events_actorId" ON "events" USING btree ("actorId","occurredAt","id");--> statement-breakpoint
CREATE UNIQUE INDEX "notes_path_unique" ON "notes" USING btree ("path");--> statement-breakpoint
CREATE INDEX "notes_createdAt" ON "notes" USING btree ("createdAt","id");--> statement-breakpoint
CREATE INDEX "notes_updatedAt" ON "notes" USING btree ("updatedAt","id");--> statement-breakpoint
CREATE INDEX "notes_contractId" ON "notes" USING btree ("contractId","createdAt","id");--> statement-breakpoint
CREATE INDEX "notes_topLevel" ON "notes" USING btree ("contractId","createdAt","id") WHERE "parentId" is null;--> statement-breakpoint
CREATE INDEX "notes_parentId" ON "notes" USING btree ("parentId","createdAt","id");--> statement-breakpoint
CREATE INDEX "notes_authorId" ON "notes" USING btree ("authorId","createdAt","id");