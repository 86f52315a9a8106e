CREATE TABLE "flags" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contractId" text COLLATE "C" NOT NULL,
	"category" text COLLATE "C" NOT NULL,
	"severity" text NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"createdById" text COLLATE "C" NOT NULL,
	"createdByName" text COLLATE "C" NOT NULL,
	"createdAt" timestamp (3) with time zone NOT NULL,
	"resolvedById" text COLLATE "C",
	"resolvedByName" text COLLATE "C",
	"resolvedAt" timestamp (3) with time zone,
	"resolution" text COLLATE "C",
	CONSTRAINT "flags_severity_word" CHECK ("severity" in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
	CONSTRAINT "flags_reason_length" CHECK (length("reason") between 1 and 2000),
	CONSTRAINT "flags_resolution_length" CHECK (length("resolution") between 1 and 2000),
	CONSTRAINT "flags_resolution_whole" CHECK (("resolvedAt" is null) = ("resolution" is null))
);
--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_contractId_contracts_id_fk" FOREIGN KEY ("contractId") REFERENCES "public"."contracts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "flags_createdAt" ON "flags" USING btree ("createdAt","id");--> statement-breakpoint
CREATE INDEX "flags_contractId" ON "flags" USING btree ("contractId","createdAt","id");--> statement-breakpoint
CREATE INDEX "flags_open" ON "flags" USING btree ("contractId","createdAt","id") WHERE "resolvedAt" is null;--> statement-breakpoint
CREATE INDEX "flags_category" ON "flags" USING btree ("category","createdAt","id");--> statement-breakpoint
CREATE INDEX "flags_severity" ON "flags" USING btree ("severity","createdAt","id");--> statement-breakpoint
CREATE INDEX "flags_createdById" ON "flags" USING btree ("createdById","createdAt","id");