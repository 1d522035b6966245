CREATE TABLE "deliveries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"notice_id" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"because" text
);
--> statement-breakpoint
CREATE TABLE "installs" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"tried_at" timestamp with time zone NOT NULL,
	"because" text
);
--> statement-breakpoint
CREATE TABLE "muted_kinds" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"muted" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiet_times" (
	"id" integer PRIMARY KEY NOT NULL,
	"hours" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_times" (
	"id" integer PRIMARY KEY NOT NULL,
	"time" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "event" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "sent_anew_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "because" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "conversation_lost_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "conversation_lost_because" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_by_start" ON "deliveries" USING btree ("channel","started_at");--> statement-breakpoint
CREATE INDEX "deliveries_by_person" ON "deliveries" USING btree ("person_id","started_at");--> statement-breakpoint
CREATE INDEX "deliveries_by_notice" ON "deliveries" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "notices_undelivered" ON "notices" USING btree ("undeliverable_at") WHERE undeliverable_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_by_event" ON "notices" USING btree ("person_id","event") WHERE event is not null;