CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"what" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"count" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"is_private" boolean NOT NULL,
	"by_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guarded_rooms" (
	"room_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"booking_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "holds_booking_id_subject_id_pk" PRIMARY KEY("booking_id","subject_id")
);
--> statement-breakpoint
CREATE TABLE "offer_things" (
	"offer_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"is_pool" boolean NOT NULL,
	CONSTRAINT "offer_things_offer_id_asset_id_pk" PRIMARY KEY("offer_id","asset_id")
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"group" text NOT NULL,
	"note" text NOT NULL,
	"needs_approval" boolean NOT NULL,
	"sort_key" text NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "event_deeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"touched" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"series_id" uuid,
	"repeat" jsonb,
	"is_apart" boolean NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"setup_minutes" integer NOT NULL,
	"pack_down_minutes" integer NOT NULL,
	"room_id" uuid,
	"place" text NOT NULL,
	"needs" jsonb NOT NULL,
	"organiser_ids" uuid[] NOT NULL,
	"technician_id" uuid,
	"contact" text NOT NULL,
	"note" text NOT NULL,
	"is_private" boolean NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"cancelled_at" timestamp with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_things" ADD CONSTRAINT "offer_things_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_by_event" ON "bookings" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "bookings_of_pools" ON "bookings" USING gist (subject_id, tstzrange(starts_at, ends_at)) WHERE what = 'pool' and state in ('held', 'asked');--> statement-breakpoint
CREATE INDEX "bookings_undecided" ON "bookings" USING btree ("state","asked_at") WHERE state in ('asked', 'waiting');--> statement-breakpoint
CREATE INDEX "holds_by_time" ON "holds" USING gist (tstzrange(starts_at, ends_at));--> statement-breakpoint
CREATE INDEX "offer_things_by_asset" ON "offer_things" USING btree ("asset_id");--> statement-breakpoint
CREATE UNIQUE INDEX "offer_things_one_pool" ON "offer_things" USING btree ("asset_id") WHERE is_pool;--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING gist (tstzrange(starts_at, ends_at)) WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "events_by_series" ON "events" USING btree ("series_id","starts_at");--> statement-breakpoint
CREATE INDEX "events_to_come" ON "events" USING btree ("starts_at") WHERE cancelled_at is null;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_never_overlap" EXCLUDE USING gist ("subject_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&);--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_last" CHECK ("starts_at" < "ends_at");
