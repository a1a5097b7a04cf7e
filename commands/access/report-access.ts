import type { ClusterAccess, WayIn } from '../../model/access/cluster-access.ts';
import { describeRole } from '../../model/access/describe-role.ts';
import type { RoleBinding } from '../../model/access/role-binding.ts';
import type { ClusterReport, RoleReport, WayInReport } from './access-report.ts';
import { locateBinding } from './locate-binding.ts';
import { locatePlace } from './locate-place.ts';
import { reportStanding } from './report-standing.ts';

/** Who gets into a cluster, as a report: everything in words, each place as a line of a file. */
export function reportAccess({ minor, ways, idle, ...rest }: ClusterAccess): ClusterReport {
  return {
    ...rest,
    kubernetes: `1.${minor}`,
    ways: ways.map(reportWay),
    idle: idle.map(reportRole),
  };
}

function reportWay(way: WayIn): WayInReport {
  const { owner, template, url, audiences, username, groups, rules, bindings, people, place } = way;
  return {
    owner: `${owner.kind}/${owner.name}`,
    ...(template !== undefined && { class: template }),
    url,
    audiences,
    users: username?.text ?? 'none',
    ...(groups !== undefined && { groups: groups.text }),
    expressions: [username, groups].flatMap((pattern) => pattern?.expression ?? []),
    rules,
    roles: bindings.map(reportRole),
    people: people.map(({ person, standing }) => ({ name: person.name, ...reportStanding(standing) })),
    place: locatePlace(place),
  };
}

function reportRole(binding: RoleBinding): RoleReport {
  return { subject: binding.subject, role: describeRole(binding), place: locateBinding(binding) };
}
