CREATE TABLE "custody_stamps" (
	"case_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"hash" text NOT NULL,
	"token" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "custody_stamps_case_id_place_pk" PRIMARY KEY("case_id","place")
);
--> statement-breakpoint
-- Guarded like the log that they stamp; Talka itself writes them, and nobody changes them.
GRANT SELECT ON custody_stamps TO talka_safety;--> statement-breakpoint
ALTER TABLE custody_stamps ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE custody_stamps FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY talka_keeps ON custody_stamps TO CURRENT_USER USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY worked_on ON custody_stamps FOR SELECT TO talka_safety USING (safety_is_member(case_id));--> statement-breakpoint
CREATE TRIGGER custody_stamps_stay BEFORE UPDATE OR DELETE ON custody_stamps FOR EACH ROW EXECUTE FUNCTION safety_never_changed();
