CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"deputy_id" uuid NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "approval_steps" (
	"request_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"stage" integer NOT NULL,
	"roles" text[] NOT NULL,
	"open_since" timestamp with time zone,
	"decided_by" uuid,
	"instead_of" uuid,
	"decided_at" timestamp with time zone,
	"outcome" text,
	"version" integer,
	CONSTRAINT "approval_steps_request_id_place_pk" PRIMARY KEY("request_id","place")
);
--> statement-breakpoint
ALTER TABLE "request_events" ADD COLUMN "instead_of" uuid;--> statement-breakpoint
ALTER TABLE "request_events" ADD COLUMN "place" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "request_events" ADD COLUMN "previous" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "request_events" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "history_place" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "history_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_by_days" ON "absences" USING btree ("until_day","from_day");--> statement-breakpoint
CREATE INDEX "approval_steps_open" ON "approval_steps" USING btree ("open_since") WHERE outcome is null;