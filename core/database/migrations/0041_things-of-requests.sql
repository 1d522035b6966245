ALTER TABLE "requests" ADD COLUMN "asset_id" uuid;--> statement-breakpoint
CREATE INDEX "requests_by_thing" ON "requests" USING btree ("asset_id","number");