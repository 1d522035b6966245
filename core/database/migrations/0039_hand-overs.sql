CREATE TABLE "hand_over_lines" (
	"hand_over_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"inventory_no" text NOT NULL,
	"name" text NOT NULL,
	"model" text NOT NULL,
	"serial" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit" text NOT NULL,
	"condition" text NOT NULL,
	"parts" text NOT NULL,
	"version" integer,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "hand_over_lines_hand_over_id_asset_id_pk" PRIMARY KEY("hand_over_id","asset_id")
);
--> statement-breakpoint
CREATE TABLE "hand_over_signatures" (
	"hand_over_id" uuid NOT NULL,
	"party" text NOT NULL,
	"how" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"sealed" text,
	"mark" text NOT NULL,
	CONSTRAINT "hand_over_signatures_hand_over_id_party_pk" PRIMARY KEY("hand_over_id","party")
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"giver_id" uuid,
	"giver_name" text NOT NULL,
	"receiver_id" uuid NOT NULL,
	"receiver_name" text NOT NULL,
	"receiver_class" text NOT NULL,
	"place" text NOT NULL,
	"due_on" date,
	"note" text NOT NULL,
	"needs_parent" boolean NOT NULL,
	"state" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	"refusal" text NOT NULL,
	"mark" text NOT NULL,
	"reminded_at" timestamp with time zone,
	"overdue_told_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "hand_over_lines" ADD CONSTRAINT "hand_over_lines_hand_over_id_hand_overs_id_fk" FOREIGN KEY ("hand_over_id") REFERENCES "public"."hand_overs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_signatures" ADD CONSTRAINT "hand_over_signatures_hand_over_id_hand_overs_id_fk" FOREIGN KEY ("hand_over_id") REFERENCES "public"."hand_overs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_over_lines_open" ON "hand_over_lines" USING btree ("asset_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "hand_overs_by_number" ON "hand_overs" USING btree ("number");--> statement-breakpoint
CREATE INDEX "hand_overs_by_receiver" ON "hand_overs" USING btree ("receiver_id");--> statement-breakpoint
CREATE INDEX "hand_overs_by_giver" ON "hand_overs" USING btree ("giver_id");--> statement-breakpoint
CREATE INDEX "hand_overs_due" ON "hand_overs" USING btree ("due_on") WHERE due_on is not null;