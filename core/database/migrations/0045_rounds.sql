CREATE TABLE "leaver_asks" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_scans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"asset_id" uuid,
	"code" text NOT NULL,
	"inventory_no" text NOT NULL,
	"name" text NOT NULL,
	"model" text NOT NULL,
	"serial" text NOT NULL,
	"condition" text,
	"pupil_id" uuid,
	"pupil_name" text NOT NULL,
	"holder" text NOT NULL,
	"result" text NOT NULL,
	"version" integer,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"class_name" text NOT NULL,
	"each" integer NOT NULL,
	"place" text NOT NULL,
	"room_id" uuid,
	"pupils" jsonb NOT NULL,
	"state" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	"number" integer,
	"mark" text,
	"lacking" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "round_scans" ADD CONSTRAINT "round_scans_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_scans_by_round" ON "round_scans" USING btree ("round_id","received_at");--> statement-breakpoint
CREATE INDEX "rounds_by_opening" ON "rounds" USING btree ("opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_by_number" ON "rounds" USING btree ("number");