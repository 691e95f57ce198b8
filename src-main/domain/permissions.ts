/** Roles that sign in at the desk (domain.md §0). One account has one role: duties are kept apart. */
export const ROLES = ['staff', 'reviewer', 'administrator', 'auditor'] as const;
export type AccountRole = (typeof ROLES)[number];
/** Everyone who acts. A member (评委) has no account: a seat code opens the seat. */
export type Role = AccountRole | 'member';

export const ROLE_LABELS: Record<Role, string> = {
  staff: '经办',
  reviewer: '审核',
  administrator: '管理员',
  auditor: '审计',
  member: '评委',
};

/** `public`: before anyone has signed in. `session`: anyone who has. The rest is granted by the table below. */
export type Permission =
  | 'public'
  | 'session'
  | 'register.read'
  | 'register.write'
  | 'register.sensitive'
  | 'round.read'
  | 'round.run'
  | 'round.score'
  | 'ballot.give'
  | 'seat.use'
  | 'round.draw'
  | 'round.confirm'
  | 'paper.make'
  | 'certificate.manage'
  | 'settings.read'
  | 'settings.write'
  | 'user.manage'
  | 'journal.read';

/** The only place that says who may do what. An administrator touches neither rounds nor scores, and draws nobody (domain.md §0). */
const GRANTS: Record<Role, readonly Permission[]> = {
  staff: [
    'register.read',
    'register.write',
    'register.sensitive',
    'round.read',
    'round.run',
    'round.score',
    'ballot.give',
    'round.draw',
    'paper.make',
    'certificate.manage',
    'settings.read',
  ],
  reviewer: ['register.read', 'register.sensitive', 'round.read', 'round.confirm', 'paper.make', 'settings.read'],
  administrator: ['register.read', 'round.read', 'settings.read', 'settings.write', 'user.manage', 'journal.read'],
  auditor: ['journal.read', 'settings.read'],
  member: ['ballot.give', 'seat.use'],
};

/** May someone of this role (null: nobody has signed in) use what the permission guards? */
export function may(role: Role | null, permission: Permission): boolean {
  if (permission === 'public') return true;
  if (role === null) return false;
  return permission === 'session' || GRANTS[role].includes(permission);
}

/** Every permission of a role, for screens that hide what cannot be done. */
export function permissionsOf(role: Role): readonly Permission[] {
  return GRANTS[role];
}
