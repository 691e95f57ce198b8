import { z } from 'zod';
import { backgroundSchema } from '../../domain/honours/background';
import { templateSchema } from '../../domain/honours/template';
import { changed, id, nothing, rev } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';
import { paperSchema, shrunkSchema } from './papers';

/** Of the names of that kind in the register. */
export const SAMPLES = ['longest', 'shortest'] as const;
export type Sample = (typeof SAMPLES)[number];

const listed = z.object({
  id,
  /** 0: as shipped, never changed here. */
  rev,
  /** It comes with the program: it can be changed and taken back, not removed. */
  shipped: z.boolean(),
  template: templateSchema,
});
export type ListedTemplate = z.infer<typeof listed>;

export const templateCalls = {
  /** Certificate templates: those that come with the program, as they are now, then the office's own by name. */
  'template.list': query({ permission: 'register.read', input: nothing, output: z.array(listed) }),
  /** `id: null` makes a new one; else the template is replaced (rev 0: a shipped one for the first time). */
  'template.save': command({
    permission: 'certificate.manage',
    input: z.object({ id: id.nullable(), rev, template: templateSchema }),
    output: changed,
  }),
  /** Takes a shipped template back to how it came, or removes one of the office's own. */
  'template.remove': command({ permission: 'certificate.manage', input: z.object({ id, rev }), output: nothing }),
  /**
   * One certificate by a template that is being designed, with the longest or the shortest name of its kind in the register
   * (or an invented one). Fields that have no value there show their name. Faults: as certificate.make.
   */
  'template.preview': task({
    permission: 'register.read',
    input: z.object({ template: templateSchema, sample: z.enum(SAMPLES), overprint: z.boolean() }),
    output: paperSchema.extend({ shrunk: z.array(shrunkSchema) }),
  }),
  /** Keeps a picture (JPG, PNG) for templates; the bytes are kept once, by their hash. */
  'template.addPicture': task({
    permission: 'certificate.manage',
    input: z.object({ file: z.string() }),
    output: backgroundSchema.omit({ onStock: true }),
  }),
  /** The picture of a template, to be shown. */
  'template.picture': task({
    permission: 'register.read',
    input: backgroundSchema.pick({ hash: true, name: true }),
    output: fileSchema,
  }),
  /**
   * The values that previews show: of a valid certificate of the kind that `about` (a template's name and use) tells, or
   * invented ones.
   */
  'template.sample': query({
    permission: 'register.read',
    input: z.object({ about: z.string().max(200), sample: z.enum(SAMPLES) }),
    output: z.object({ values: z.record(z.string(), z.string()) }),
  }),
};
