CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "asset_columns" (
	"headers" text PRIMARY KEY NOT NULL,
	"columns" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "asset_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asset_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inventory_no" text NOT NULL,
	"number_key" text,
	"number_sort" text NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"maker" text NOT NULL,
	"model" text NOT NULL,
	"serial" text NOT NULL,
	"serial_key" text,
	"quantity" integer NOT NULL,
	"unit" text NOT NULL,
	"place" text NOT NULL,
	"room_id" uuid,
	"responsible" text NOT NULL,
	"responsible_id" uuid,
	"holder" text NOT NULL,
	"holder_id" uuid,
	"condition" text NOT NULL,
	"state" text NOT NULL,
	"value_cents" bigint,
	"bought_on" date,
	"warranty_until" date,
	"supplier" text NOT NULL,
	"is_foreign" boolean NOT NULL,
	"note" text NOT NULL,
	"version" integer NOT NULL,
	"search_text" text NOT NULL,
	"sort_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "asset_events" ADD CONSTRAINT "asset_events_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "asset_events_by_asset" ON "asset_events" USING btree ("asset_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "assets_by_number" ON "assets" USING btree ("number_key");--> statement-breakpoint
CREATE INDEX "assets_by_serial" ON "assets" USING btree ("serial_key");--> statement-breakpoint
CREATE INDEX "assets_by_room" ON "assets" USING btree ("room_id");--> statement-breakpoint
CREATE INDEX "assets_by_holder" ON "assets" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "assets_by_responsible" ON "assets" USING btree ("responsible_id");--> statement-breakpoint
CREATE INDEX "assets_by_category" ON "assets" USING btree ("category",sort_key collate "C","id");--> statement-breakpoint
CREATE INDEX "assets_in_order" ON "assets" USING btree (sort_key collate "C","id");--> statement-breakpoint
CREATE INDEX "assets_in_number_order" ON "assets" USING btree (number_sort collate "C","id");--> statement-breakpoint
CREATE INDEX "assets_by_words" ON "assets" USING gin (search_text gin_trgm_ops);