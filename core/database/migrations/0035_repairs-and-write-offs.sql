CREATE TABLE "asset_repairs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asset_id" uuid NOT NULL,
	"to" text NOT NULL,
	"fault" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" uuid NOT NULL,
	"state_before" text NOT NULL,
	"back_at" timestamp with time zone,
	"cost_cents" bigint,
	"done" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "write_off_lines" (
	"write_off_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"inventory_no" text NOT NULL,
	"name" text NOT NULL,
	"model" text NOT NULL,
	"serial" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit" text NOT NULL,
	"value_cents" bigint,
	"bought_on" date,
	"repair_cents" bigint NOT NULL,
	CONSTRAINT "write_off_lines_write_off_id_asset_id_pk" PRIMARY KEY("write_off_id","asset_id")
);
--> statement-breakpoint
CREATE TABLE "write_offs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"defects" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision" text NOT NULL,
	"disposal" text,
	"disposal_note" text NOT NULL,
	"disposed_by" uuid,
	"disposed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "asset_repairs" ADD CONSTRAINT "asset_repairs_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "write_off_lines" ADD CONSTRAINT "write_off_lines_write_off_id_write_offs_id_fk" FOREIGN KEY ("write_off_id") REFERENCES "public"."write_offs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asset_repairs_by_asset" ON "asset_repairs" USING btree ("asset_id");--> statement-breakpoint
CREATE UNIQUE INDEX "asset_repairs_open" ON "asset_repairs" USING btree ("asset_id") WHERE back_at is null;--> statement-breakpoint
CREATE INDEX "write_off_lines_by_asset" ON "write_off_lines" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "write_offs_by_proposal" ON "write_offs" USING btree ("proposed_at");