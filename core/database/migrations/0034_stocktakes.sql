CREATE TABLE "stocktake_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stocktake_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"inventory_no" text NOT NULL,
	"number_key" text,
	"name" text NOT NULL,
	"model" text NOT NULL,
	"serial" text NOT NULL,
	"serial_key" text,
	"unit" text NOT NULL,
	"quantity" integer NOT NULL,
	"value_cents" bigint,
	"condition" text NOT NULL,
	"place" text NOT NULL,
	"room_id" uuid,
	"responsible" text NOT NULL,
	"responsible_id" uuid,
	"holder" text NOT NULL,
	"holder_id" uuid,
	"is_foreign" boolean NOT NULL,
	"sort_key" text NOT NULL,
	"finding" text NOT NULL,
	"found_place" text NOT NULL,
	"found_room_id" uuid,
	"found_by" uuid,
	"found_at" timestamp with time zone,
	"how" text,
	"counted" integer,
	"is_moved" boolean NOT NULL,
	"is_denied" boolean NOT NULL,
	"is_broken" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stocktake_scans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stocktake_id" uuid NOT NULL,
	"asset_id" uuid,
	"code" text NOT NULL,
	"key" text NOT NULL,
	"room_id" uuid,
	"place" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"how" text NOT NULL,
	"counted" integer,
	"is_move" boolean NOT NULL,
	"photo_id" uuid,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stocktake_signatures" (
	"stocktake_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"mark" text NOT NULL,
	CONSTRAINT "stocktake_signatures_stocktake_id_person_id_pk" PRIMARY KEY("stocktake_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "stocktakes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"order_no" text NOT NULL,
	"ordered_on" date NOT NULL,
	"commission" jsonb NOT NULL,
	"category" text,
	"responsible" text NOT NULL,
	"state" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"mark" text
);
--> statement-breakpoint
ALTER TABLE "stocktake_lines" ADD CONSTRAINT "stocktake_lines_stocktake_id_stocktakes_id_fk" FOREIGN KEY ("stocktake_id") REFERENCES "public"."stocktakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stocktake_scans" ADD CONSTRAINT "stocktake_scans_stocktake_id_stocktakes_id_fk" FOREIGN KEY ("stocktake_id") REFERENCES "public"."stocktakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stocktake_signatures" ADD CONSTRAINT "stocktake_signatures_stocktake_id_stocktakes_id_fk" FOREIGN KEY ("stocktake_id") REFERENCES "public"."stocktakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "stocktake_lines_by_asset" ON "stocktake_lines" USING btree ("stocktake_id","asset_id");--> statement-breakpoint
CREATE INDEX "stocktake_lines_in_order" ON "stocktake_lines" USING btree ("stocktake_id",sort_key collate "C","id");--> statement-breakpoint
CREATE INDEX "stocktake_lines_by_number" ON "stocktake_lines" USING btree ("stocktake_id","number_key");--> statement-breakpoint
CREATE INDEX "stocktake_lines_by_serial" ON "stocktake_lines" USING btree ("stocktake_id","serial_key");--> statement-breakpoint
CREATE INDEX "stocktake_lines_by_change" ON "stocktake_lines" USING btree ("stocktake_id","changed_at");--> statement-breakpoint
CREATE INDEX "stocktake_lines_by_holder" ON "stocktake_lines" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "stocktake_scans_by_asset" ON "stocktake_scans" USING btree ("stocktake_id","asset_id");--> statement-breakpoint
CREATE INDEX "stocktakes_by_opening" ON "stocktakes" USING btree ("opened_at");