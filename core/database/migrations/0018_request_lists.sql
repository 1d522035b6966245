CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "search" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "room_key" text GENERATED ALWAYS AS (nullif(lower(trim(fields->>'room')), '')) STORED;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "urgency_rank" smallint GENERATED ALWAYS AS (case fields->>'urgency' when 'high' then 0 when 'low' then 2 else 1 end) STORED;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "moved_at" timestamp with time zone GENERATED ALWAYS AS (coalesce(closed_at, decided_at, created_at)) STORED;--> statement-breakpoint
CREATE INDEX "saved_views_by_person" ON "saved_views" USING btree ("person_id","saved_at");--> statement-breakpoint
CREATE INDEX "requests_by_column" ON "requests" USING btree ("status","urgency_rank","number");--> statement-breakpoint
CREATE INDEX "requests_by_hands" ON "requests" USING btree ("decided_by","number");--> statement-breakpoint
CREATE INDEX "requests_by_kind" ON "requests" USING btree ("kind","number");--> statement-breakpoint
CREATE INDEX "requests_by_room" ON "requests" USING btree ("room_key","number");--> statement-breakpoint
CREATE INDEX "requests_by_urgency" ON "requests" USING btree ("urgency_rank","number");--> statement-breakpoint
CREATE INDEX "requests_by_move" ON "requests" USING btree ("moved_at","number");--> statement-breakpoint
CREATE INDEX "requests_by_time" ON "requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "requests_open" ON "requests" USING btree ("number") WHERE status not in ('done', 'declined', 'takenBack');--> statement-breakpoint
CREATE INDEX "requests_open_urgent" ON "requests" USING btree ("urgency_rank","number") WHERE status not in ('done', 'declined', 'takenBack');--> statement-breakpoint
CREATE INDEX "requests_by_words" ON "requests" USING gin ("search");--> statement-breakpoint
UPDATE "requests" SET "search" = to_tsvector('simple', "words") || to_tsvector('lithuanian', "words") FROM (
	SELECT "requests"."id" AS "request", regexp_replace(concat_ws(' ', "requests"."search_text", "asker"."search_text", "owner"."search_text"), '[^[:alnum:]]+', ' ', 'g') AS "words"
	FROM "requests"
	LEFT JOIN "people" AS "asker" ON "asker"."id" = "requests"."requester_id"
	LEFT JOIN "people" AS "owner" ON "owner"."id" = "requests"."account_id"
) AS "known" WHERE "known"."request" = "requests"."id";--> statement-breakpoint
ALTER TABLE "requests" DROP COLUMN "search_text";