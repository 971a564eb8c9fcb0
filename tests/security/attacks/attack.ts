import type { Permission } from '@/lib/domain/permissions/policy';
import type { Person, PersonName, Scene, SessionState } from './scene';

/** What a browser sends: a name sent several times is a list. */
export type Form = Record<string, string | string[]>;

/**
 * What there is to know of an action in order to attack it. Nothing may be left out: an action without an entry, or an
 * entry without one of these, does not compile.
 */
export interface Attack {
  /** What the policy is asked; null where nobody need be signed in. */
  permission: Permission | null;
  /** Whose the record is: SEPOG/RO's, the agreement's, the whole network's, the person's own, or open to anybody. */
  of: 'party' | 'agreement' | 'network' | 'desk' | 'public';
  /** The session it is done in, where that is not an open one. */
  within?: SessionState;
  /** Who may do it, by right. */
  by: PersonName;
  /** Makes what it is done to, puts into the browser what it has to carry, and gives the form that does it. */
  form(scene: Scene): Promise<Form>;
  /** The form is sent twice: the first time shows what it would do. */
  confirms?: true;
  /** Anybody signed in may send it, and reaches nothing but what is their own. */
  reachesSelf?: true;
  /** Fields that the form takes and this one leaves out. */
  optional?: string[];
  /** Why nothing changes in the database by design. */
  changesNothing?: string;
  /** The right person's form with another's record in one of its fields. */
  smuggled?(scene: Scene, form: Form): Partial<Form>[] | Promise<Partial<Form>[]>;
  /** The form with the attacker's own records around the one that is not theirs. */
  disguised?(scene: Scene, attacker: Person): Form;
}

/** An entry for each thing that a module of actions exports. */
export type Attacks<Module> = { [Name in keyof Module]: Attack };

/** A typed form as a browser sends it: what is absent is not sent. */
export function asForm(typed: object): Form {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
}
