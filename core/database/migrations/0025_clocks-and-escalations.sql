CREATE TABLE "deadline_settings" (
	"id" integer PRIMARY KEY NOT NULL,
	"terms" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"raised_by" uuid,
	"raised_at" timestamp with time zone NOT NULL,
	"reason" text,
	"late_since" timestamp with time zone,
	"cost" integer,
	"proposal" text,
	"taken_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"outcome" text,
	"word" text
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "thread" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "respond_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "solve_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "responded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_open" ON "escalations" USING btree ("request_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "escalations_by_request" ON "escalations" USING btree ("request_id","raised_at");--> statement-breakpoint
CREATE INDEX "notices_by_thread" ON "notices" USING btree ("person_id","thread") WHERE thread is not null;--> statement-breakpoint
CREATE INDEX "requests_open_late" ON "requests" USING btree ("solve_by") WHERE status not in ('done', 'declined', 'takenBack', 'joined');