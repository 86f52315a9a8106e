CREATE TABLE "webhooks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"where" text COLLATE "C",
	"state" text NOT NULL,
	"reason" text COLLATE "C",
	"failures" integer NOT NULL,
	"secretGeneration" integer NOT NULL,
	"secretRotatedAt" timestamp (3) with time zone,
	"epoch" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"nextAttemptAt" timestamp (3) with time zone NOT NULL,
	"leasedUntil" timestamp (3) with time zone,
	"attempt" bigint NOT NULL,
	"version" integer NOT NULL,
	"createdAt" timestamp (3) with time zone NOT NULL,
	"updatedAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "webhooks_url_length" CHECK (length("url") between 1 and 2000),
	CONSTRAINT "webhooks_state_word" CHECK ("state" in ('ACTIVE', 'PAUSED', 'DISABLED'))
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"webhookId" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"nodeId" text COLLATE "C" NOT NULL,
	"customerId" text COLLATE "C" NOT NULL,
	"contractId" text COLLATE "C",
	"priorStatus" text,
	"newStatus" text,
	"eventId" text COLLATE "C",
	"changedAt" timestamp (3) with time zone NOT NULL,
	"attempts" text COLLATE "C" NOT NULL,
	"nextAttemptAt" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhookId_webhooks_id_fk" FOREIGN KEY ("webhookId") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhooks_createdAt" ON "webhooks" USING btree ("createdAt","id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_position" ON "webhook_deliveries" USING btree ("webhookId","position");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("webhookId","position") WHERE "nextAttemptAt" is not null;