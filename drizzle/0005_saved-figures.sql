CREATE TABLE "figure_versions" (
	"figure" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"author" text NOT NULL,
	"saved" timestamp with time zone DEFAULT now() NOT NULL,
	"published" timestamp with time zone,
	CONSTRAINT "figure_versions_figure_version_pk" PRIMARY KEY("figure","version")
);
--> statement-breakpoint
ALTER TABLE "figures" ALTER COLUMN "body" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "owner" text;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "state" text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "figure_versions" ADD CONSTRAINT "figure_versions_figure_figures_slug_fk" FOREIGN KEY ("figure") REFERENCES "public"."figures"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_versions" ADD CONSTRAINT "figure_versions_author_users_id_fk" FOREIGN KEY ("author") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;