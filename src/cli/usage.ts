import { fileFormats } from '../lib/publish/formats';

export const usage = `atlas <command>

  inspect FILE [--sheet NAME] [--encoding E] [--delimiter D] [--json]
      Says what a file is, CSV or a workbook (.xlsx), before anything is stored.
  import FILE --dataset ID --edition SLUG [--published DATE] [--title T] [--source S] [--licence L]
         [--map role=column]... [--measure M]... [--unit U] [--currency C] [--sheet NAME]
         [--encoding E] [--delimiter D] [--skip-invalid] [--dry-run] [--json]
      Stores a file as one edition, which appears whole or not at all. What the file does not say:
      --map region=COLUMN, year=COLUMN, value=COLUMN, years=2021 (once for each), ...
      --map region=KOR, year=2023 where no column says it; --map "region:Korea=KOR" for a name,
      "region:Utopia=none" to leave its records out
      --measure ID of all figures, or --measure LABEL=ID for each label or column of the file;
      of deals --measure sum=ID and --measure count=ID
      --unit USD, "million USD", count, %; --currency EUR where amounts name none
  export SLUG[?VIEW] --format ${fileFormats.join('|')} -o FILE
      Writes a figure's view to a file: the same bytes as its address. "-o -" is standard output.
      CSV, and the one in a ZIP, takes bom=1 and sep=; or sep=tab in VIEW.
  report FILE.md -o FILE.html|FILE.pdf [--lang en|ko] [--update]
      Makes one document of Markdown, in which a paragraph that is the address of a figure becomes that figure:
      ![caption](/figures/the-2022-drop). The editions of the day stand in FILE.lock.json: made again, it is
      the same. --update pins anew.
  editions [--json]
      Lists the editions.
  withdraw SLUG, restore SLUG
      Hides an edition, or shows it again; nothing is destroyed.
  rebuild
      Makes the embedded database again from data/ and the kept originals; no server may run.
  user add EMAIL --role editor|admin
      Prints a one-time link with which that person sets a password.
  user reset EMAIL
      Prints a one-time link for a new password.
  user disable EMAIL
      Ends that person's sessions and open links; nothing imported is lost.
  user list [--json]
      Lists who can sign in.

Exit codes: 0 done, 1 refused because of the data, 2 wrong usage or unreadable file, 3 database.
`;

/** A call that is not understood: told with the usage, exit code 2. */
export class UsageError extends Error {}
