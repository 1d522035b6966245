CREATE TABLE "asset_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"name" text NOT NULL,
	"added" integer NOT NULL,
	"changed" integer NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "asset_events" ADD COLUMN "import_id" uuid;--> statement-breakpoint
CREATE INDEX "asset_imports_by_time" ON "asset_imports" USING btree ("at");--> statement-breakpoint
ALTER TABLE "asset_events" ADD CONSTRAINT "asset_events_import_id_asset_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."asset_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asset_events_by_import" ON "asset_events" USING btree ("import_id") WHERE import_id is not null;