CREATE TABLE "article_uses" (
	"article_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"title_lt" text NOT NULL,
	"body_lt" text NOT NULL,
	"title_en" text,
	"body_en" text,
	"keywords" text NOT NULL,
	"audience" text NOT NULL,
	"request_id" uuid,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"helped" integer DEFAULT 0 NOT NULL,
	"search" "tsvector" DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_uses" ADD CONSTRAINT "article_uses_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_uses_by_article" ON "article_uses" USING btree ("article_id","person_id","at");--> statement-breakpoint
CREATE INDEX "articles_by_words" ON "articles" USING gin ("search");