CREATE TABLE "asset_looks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sort_key" text NOT NULL,
	"category" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "assets_by_words";--> statement-breakpoint
DROP INDEX "assets_by_category";--> statement-breakpoint
DROP INDEX "assets_in_order";--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "look_id" uuid;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "codes" text;--> statement-breakpoint
-- Things that are there get looks with ids of their own; new ones of the same look stand beside them.
UPDATE "assets" SET
	"codes" = regexp_replace(normalize(lower(concat_ws(' ', "inventory_no", coalesce("number_key", ''), "serial")), NFD), '[\u0300-\u036f]', '', 'g'),
	"look_id" = md5(jsonb_build_array("sort_key", "category", lower("name"), lower("maker"), lower("model"))::text)::uuid;--> statement-breakpoint
INSERT INTO "asset_looks" ("id", "sort_key", "category", "text")
SELECT DISTINCT ON ("look_id") "look_id", "sort_key", "category",
	regexp_replace(normalize(lower(concat_ws(' ', "name", "maker", "model", "category")), NFD), '[\u0300-\u036f]', '', 'g')
FROM "assets" ORDER BY "look_id";--> statement-breakpoint
ALTER TABLE "assets" ALTER COLUMN "look_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "assets" ALTER COLUMN "codes" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "asset_looks_in_order" ON "asset_looks" USING btree (sort_key collate "C","id");--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_look_id_asset_looks_id_fk" FOREIGN KEY ("look_id") REFERENCES "public"."asset_looks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assets_by_look" ON "assets" USING btree ("look_id",number_sort collate "C","id");--> statement-breakpoint
CREATE INDEX "assets_by_codes" ON "assets" USING gin (codes gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "assets_by_category" ON "assets" USING btree ("category",sort_key collate "C","look_id",number_sort collate "C","id");--> statement-breakpoint
CREATE INDEX "assets_in_order" ON "assets" USING btree (sort_key collate "C","look_id",number_sort collate "C","id");--> statement-breakpoint
ALTER TABLE "assets" DROP COLUMN "search_text";