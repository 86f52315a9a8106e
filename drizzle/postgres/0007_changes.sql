CREATE TABLE "changes" (
	"position" bigint PRIMARY KEY NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"nodeId" text COLLATE "C" NOT NULL,
	"customerId" text COLLATE "C" NOT NULL,
	"contractId" text COLLATE "C",
	"priorStatus" text,
	"newStatus" text,
	"eventId" text COLLATE "C",
	"changedAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "changes_priorStatus_word" CHECK ("priorStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
	CONSTRAINT "changes_newStatus_word" CHECK ("newStatus" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'))
);
--> statement-breakpoint
CREATE TABLE "feed" (
	"id" integer PRIMARY KEY NOT NULL,
	"epoch" text COLLATE "C" NOT NULL,
	CONSTRAINT "feed_single" CHECK ("id" = 1)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"type" text COLLATE "C" NOT NULL,
	"nodeId" text COLLATE "C" NOT NULL,
	"customerId" text COLLATE "C" NOT NULL,
	"contractId" text COLLATE "C",
	"priorStatus" text,
	"newStatus" text,
	"eventId" text COLLATE "C",
	"changedAt" timestamp (3) with time zone NOT NULL
);
