CREATE TABLE "duties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"rhythm" text NOT NULL,
	"next_due" date NOT NULL,
	"checklist" jsonb NOT NULL,
	"reminded_for" date,
	"stopped_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "duty_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"duty_id" uuid NOT NULL,
	"title" text NOT NULL,
	"due" date NOT NULL,
	"done_at" timestamp with time zone NOT NULL,
	"done_by" uuid NOT NULL,
	"items" jsonb NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "duty_log" ADD CONSTRAINT "duty_log_duty_id_duties_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."duties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duty_log_by_duty" ON "duty_log" USING btree ("duty_id","id");