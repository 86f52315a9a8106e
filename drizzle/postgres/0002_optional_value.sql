DROP INDEX "contracts_value";--> statement-breakpoint
DROP INDEX "contracts_startDate";--> statement-breakpoint
DROP INDEX "contracts_endDate";--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "statusSince" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "valueMinor" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "valueCurrency" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "approvedVersion" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "createdById" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "createdByName" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "updatedById" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "updatedByName" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "contracts_valueAsc" ON "contracts" USING btree ((case when "valueCurrency" is null then '~' else "valueCurrency" end),(case when "valueMinor" is null then 0 else "valueMinor" end),"id");--> statement-breakpoint
CREATE INDEX "contracts_valueDesc" ON "contracts" USING btree ((case when "valueCurrency" is null then '-' else "valueCurrency" end),(case when "valueMinor" is null then 0 else "valueMinor" end),"id");--> statement-breakpoint
CREATE INDEX "contracts_startDateAsc" ON "contracts" USING btree ((case when "startDate" is null then 'infinity' else "startDate" end),"id");--> statement-breakpoint
CREATE INDEX "contracts_startDateDesc" ON "contracts" USING btree ((case when "startDate" is null then '-infinity' else "startDate" end),"id");--> statement-breakpoint
CREATE INDEX "contracts_endDateAsc" ON "contracts" USING btree ((case when "endDate" is null then 'infinity' else "endDate" end),"id");--> statement-breakpoint
CREATE INDEX "contracts_endDateDesc" ON "contracts" USING btree ((case when "endDate" is null then '-infinity' else "endDate" end),"id");--> statement-breakpoint
CREATE INDEX "contracts_statusSince" ON "contracts" USING btree ("statusSince","id");--> statement-breakpoint
CREATE INDEX "contracts_status_statusSince" ON "contracts" USING btree ("status","statusSince","id");--> statement-breakpoint
ALTER TABLE "contracts" DROP COLUMN "submittedById";--> statement-breakpoint
ALTER TABLE "contracts" DROP COLUMN "submittedVersion";--> statement-breakpoint
ALTER TABLE "contracts" DROP COLUMN "termsEditedById";--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_value_whole" CHECK (("valueMinor" is null) = ("valueCurrency" is null));