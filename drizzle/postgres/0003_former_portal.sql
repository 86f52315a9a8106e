CREATE TABLE "documents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contractId" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"mediaType" text COLLATE "C",
	"size" bigint,
	"sha256" text COLLATE "C",
	"addedById" text COLLATE "C" NOT NULL,
	"addedByName" text COLLATE "C" NOT NULL,
	"addedAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "documents_name_length" CHECK (length("name") between 1 and 200),
	CONSTRAINT "documents_url_length" CHECK (length("url") between 1 and 2000),
	CONSTRAINT "documents_kind_word" CHECK ("kind" in ('TERMS', 'ATTACHMENT')),
	CONSTRAINT "documents_mediaType_length" CHECK (length("mediaType") between 1 and 200),
	CONSTRAINT "documents_size_range" CHECK ("size" between 0 and 9007199254740991),
	CONSTRAINT "documents_sha256_length" CHECK (length("sha256") between 64 and 64)
);
--> statement-breakpoint
CREATE TABLE "note_edits" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"noteId" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"editNote" text COLLATE "C",
	"editorId" text COLLATE "C" NOT NULL,
	"editorName" text COLLATE "C" NOT NULL,
	"editedAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "note_edits_body_length" CHECK (length("body") between 1 and 10000),
	CONSTRAINT "note_edits_editNote_length" CHECK (length("editNote") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "customers" DROP CONSTRAINT "customers_segment_word";--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "type" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "status" text DEFAULT 'ACTIVE' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "channel" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "correlationId" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "ipAddress" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "userAgent" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "targetId" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "editedAt" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "editNote" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "resolvedAt" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "resolvedById" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "resolvedByName" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_contractId_contracts_id_fk" FOREIGN KEY ("contractId") REFERENCES "public"."contracts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_edits" ADD CONSTRAINT "note_edits_noteId_notes_id_fk" FOREIGN KEY ("noteId") REFERENCES "public"."notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_contractId" ON "documents" USING btree ("contractId","addedAt","id");--> statement-breakpoint
CREATE INDEX "documents_addedAt" ON "documents" USING btree ("addedAt","id");--> statement-breakpoint
CREATE INDEX "note_edits_noteId" ON "note_edits" USING btree ("noteId","editedAt","id");--> statement-breakpoint
CREATE INDEX "contracts_type" ON "contracts" USING btree ("type","createdAt","id");--> statement-breakpoint
CREATE INDEX "customers_status" ON "customers" USING btree ("status","createdAt","id");--> statement-breakpoint
CREATE INDEX "events_channel" ON "events" USING btree ("channel","occurredAt","id");--> statement-breakpoint
CREATE INDEX "events_correlationId" ON "events" USING btree ("correlationId","occurredAt","id");--> statement-breakpoint
CREATE INDEX "notes_unresolved" ON "notes" USING btree ("contractId","createdAt","id") WHERE "parentId" is null and "resolvedAt" is null;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_type_length" CHECK (length("type") between 1 and 50);--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_status_word" CHECK ("status" in ('ACTIVE', 'INACTIVE', 'PENDING'));--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_segment_word" CHECK ("segment" in ('ENTERPRISE', 'MID_MARKET', 'SMALL_BUSINESS', 'PUBLIC_SECTOR', 'RETAIL'));--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_channel_length" CHECK (length("channel") between 1 and 50);--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_correlationId_length" CHECK (length("correlationId") between 1 and 200);--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_ipAddress_length" CHECK (length("ipAddress") between 1 and 100);--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_userAgent_length" CHECK (length("userAgent") between 1 and 1000);--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_editNote_length" CHECK (length("editNote") between 1 and 2000);--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_resolved_whole" CHECK (("resolvedAt" is null) = ("resolvedById" is null) and ("resolvedAt" is null) = ("resolvedByName" is null));--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_resolved_topLevel" CHECK ("resolvedAt" is null or "parentId" is null);