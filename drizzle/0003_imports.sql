CREATE TABLE "imports" (
	"id" serial PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"sha256" text NOT NULL,
	"file" text NOT NULL,
	"options" jsonb NOT NULL,
	"who" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "observations" DROP CONSTRAINT "observations_edition_measure_holdings_edition_measure_fk";
--> statement-breakpoint
ALTER TABLE "observations" DROP CONSTRAINT "observations_edition_source_sources_edition_id_fk";
--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "origin" text DEFAULT 'shipped' NOT NULL;
--> statement-breakpoint
-- What was staged for an edition that never came may be swept; what belongs to an edition may not.
DROP TRIGGER observations_immutable ON "observations";
--> statement-breakpoint
CREATE FUNCTION refuse_deleting_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM gone JOIN editions ON editions.slug = gone.edition) THEN
		RAISE EXCEPTION 'editions are immutable: % of % is refused', TG_OP, TG_TABLE_NAME;
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER observations_immutable BEFORE UPDATE ON "observations"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER observations_not_deleted AFTER DELETE ON "observations"
	REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION refuse_deleting_published();
