CREATE TABLE "software_licences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"maker" text NOT NULL,
	"seats" integer,
	"ends_on" date,
	"year_cents" bigint,
	"supplier" text NOT NULL,
	"note" text NOT NULL,
	"sort_key" text NOT NULL,
	"reminded_days" integer,
	"stopped_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "software_seats" (
	"id" uuid PRIMARY KEY NOT NULL,
	"licence_id" uuid NOT NULL,
	"person_id" uuid,
	"asset_id" uuid,
	"name" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"given_by" uuid NOT NULL,
	"taken_at" timestamp with time zone,
	"taken_by" uuid
);
--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "owner" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "assets" ADD COLUMN "lent_on" date;--> statement-breakpoint
ALTER TABLE "software_seats" ADD CONSTRAINT "software_seats_licence_id_software_licences_id_fk" FOREIGN KEY ("licence_id") REFERENCES "public"."software_licences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "software_seats_by_licence" ON "software_seats" USING btree ("licence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "software_seats_of_person" ON "software_seats" USING btree ("licence_id","person_id") WHERE taken_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "software_seats_of_thing" ON "software_seats" USING btree ("licence_id","asset_id") WHERE taken_at is null;