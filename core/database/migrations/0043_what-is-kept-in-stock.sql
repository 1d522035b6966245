CREATE TABLE "stock_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"quantity" integer NOT NULL,
	"minimum" integer NOT NULL,
	"place" text NOT NULL,
	"price_cents" bigint,
	"note" text NOT NULL,
	"sort_key" text NOT NULL,
	"told_low_at" timestamp with time zone,
	"stopped_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "stock_moves" (
	"line" bigserial PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"change" integer NOT NULL,
	"after" integer NOT NULL,
	"to" text NOT NULL,
	"request_id" uuid,
	"request_number" integer,
	"note" text NOT NULL,
	"undoes" uuid,
	CONSTRAINT "stock_moves_id_unique" UNIQUE("id"),
	CONSTRAINT "stock_moves_undoes_unique" UNIQUE("undoes")
);
--> statement-breakpoint
ALTER TABLE "stock_moves" ADD CONSTRAINT "stock_moves_item_id_stock_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."stock_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stock_moves_by_item" ON "stock_moves" USING btree ("item_id","line");