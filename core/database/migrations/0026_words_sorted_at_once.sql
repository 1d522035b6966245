DROP INDEX "requests_by_words";--> statement-breakpoint
CREATE INDEX "requests_by_words" ON "requests" USING gin ("search") WITH (fastupdate=false);