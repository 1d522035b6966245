CREATE TABLE "outages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"also_called" text NOT NULL,
	"advice" text NOT NULL,
	"buildings" jsonb NOT NULL,
	"rooms" jsonb NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"expected_until" timestamp with time zone,
	"announced_by" uuid NOT NULL,
	"announced_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"outcome" text,
	"told_at" timestamp with time zone,
	"version" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_settings" (
	"id" integer PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_links" (
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_links_one_id_other_id_pk" PRIMARY KEY("one_id","other_id")
);
--> statement-breakpoint
DROP INDEX "requests_open";--> statement-breakpoint
DROP INDEX "requests_open_urgent";--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "room_id" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "outage_id" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "request_links" ADD CONSTRAINT "request_links_one_id_requests_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_links" ADD CONSTRAINT "request_links_other_id_requests_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outages_by_end" ON "outages" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "request_links_by_other" ON "request_links" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "requests_by_place" ON "requests" USING btree ("room_id","number");--> statement-breakpoint
CREATE INDEX "requests_by_account" ON "requests" USING btree ("account_id","number");--> statement-breakpoint
CREATE INDEX "requests_by_leader" ON "requests" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "requests_by_outage" ON "requests" USING btree ("outage_id");--> statement-breakpoint
CREATE INDEX "requests_open" ON "requests" USING btree ("number") WHERE status not in ('done', 'declined', 'takenBack', 'joined');--> statement-breakpoint
CREATE INDEX "requests_open_urgent" ON "requests" USING btree ("urgency_rank","number") WHERE status not in ('done', 'declined', 'takenBack', 'joined');