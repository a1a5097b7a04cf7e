// Generated from model/schemas by scripts/generate.ts. Change the schema, then run "npm run generate".


/**
 * A document of any kind.
 */
export type Manifest = (Cluster | Issuer | IssuerClass | Organization | ServiceAccountTrust | TokenCase | Emergency | Destination | EnvironmentCheck | ClusterAuthentication)
/**
 * Group and version of Trustplane's kinds.
 */
export type ApiVersion = "trustplane.dev/v1alpha1"
/**
 * A name, unique among the objects of its kind: lower-case letters, digits and '-', at most 63 characters (an RFC 1123 label).
 */
export type Name = string
/**
 * The name of a role: without '/' and '%', and neither '.' nor '..'.
 */
export type RoleName = string
/**
 * A day, as YYYY-MM-DD.
 */
export type Date = string
/**
 * A name that leaves room for a hash: an RFC 1123 label of at most 52 characters.
 */
export type ShortName = string
/**
 * The value of a Kubernetes label: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
 */
export type LabelValue = string
/**
 * The name of an object of Kubernetes: lower-case letters, digits, '-' and '.', at most 253 characters (an RFC 1123 subdomain).
 */
export type ObjectName = string
/**
 * Rules of Trustplane's own that this object is excused from. What kube-apiserver itself refuses cannot be excepted.
 */
export type Exceptions = Exception[]
/**
 * Roles that identities of this issuer or organisation get, in every cluster that trusts it. Each entry becomes a RoleBinding per namespace, or a ClusterRoleBinding when no namespace is named.
 */
export type Access = AccessEntry[]
/**
 * Folders (or files) with the environment's objects, relative to this file. Left out: the file's own folder.
 */
export type Inputs = string[]

/**
 * A Kubernetes cluster: the facts about its API servers that decide which file is valid there, and how the file gets to them.
 */
export interface Cluster {
apiVersion: ApiVersion
kind: "Cluster"
metadata: ObjectMeta
spec: ClusterSpec
}
/**
 * The object's name, and labels that selectors match.
 */
export interface ObjectMeta {
name: Name
labels?: Labels
annotations?: StringMap
}
/**
 * Kubernetes labels: keys of at most 63 letters, digits, '-', '_' and '.', perhaps with a lower-case domain and '/' before them; values of the same characters, or empty.
 */
export interface Labels {
[k: string]: string
}
/**
 * Keys and values that are strings.
 */
export interface StringMap {
[k: string]: string
}
/**
 * Facts about the cluster.
 */
export interface ClusterSpec {
/**
 * The version of the OLDEST API server that will read the file, as MAJOR.MINOR in quotes. During an upgrade that is the old version.
 */
kubernetesVersion: string
/**
 * The distribution: it decides the API server's port and what has to be done once on each node.
 */
platform: ("kubeadm" | "rke2" | "k3s" | "k0s" | "talos" | "kubeone" | "gardener" | "k0rdent" | "other")
/**
 * Every value of the API server's `--service-account-issuer`. An API server does not start with a file that names one of them.
 */
serviceAccountIssuers: string[]
serviceAccountDiscovery?: ServiceAccountDiscovery
/**
 * The audience of issuers that name none. One of its own for each cluster keeps a token for one cluster from working in another.
 */
audience?: string
anonymous?: AnonymousAccess
apiServer?: ApiServerFacts
/**
 * ClusterRoles of which each, bound in the whole cluster, is enough to mend it: a TokenCase with `admin: true` proves a way in where its user or one of its groups gets one of them under `access`. Left out: `cluster-admin`.
 */
adminRoles?: RoleName[]
/**
 * Ways in that do not depend on any issuer. A cluster has at least one, or a TokenCase with `admin: true` that gets in.
 */
breakGlass?: BreakGlass[]
delivery: Delivery
exceptions?: Exceptions
}
/**
 * How the API servers of other clusters reach the discovery document of this cluster's first `serviceAccountIssuers` entry. A ServiceAccountTrust takes it from here, so that nobody copies it.
 */
export interface ServiceAccountDiscovery {
/**
 * Where the discovery document lies, if that is not `<issuer>/.well-known/openid-configuration`.
 */
discoveryURL?: string
/**
 * PEM certificates that its TLS certificate must chain to. Left out, the trust store of the API server that asks decides.
 */
certificateAuthority?: string
/**
 * A PEM file, relative to this file, that is inlined as `certificateAuthority`. Only one of the two may be given.
 */
certificateAuthorityFile?: string
/**
 * The host may have a private address (loopback, RFC 1918). Left out: false.
 */
internal?: boolean
/**
 * The egress selector through which the other API servers reach it (Kubernetes 1.34 and later).
 */
egressSelectorType?: ("controlplane" | "cluster")
}
/**
 * The file's `anonymous` block, usable from Kubernetes 1.32 on: 1.31 knows the field, but refuses it unless a feature gate is set. Left out: the API server's flag decides. A change takes effect only when the API server restarts.
 */
export interface AnonymousAccess {
/**
 * Whether requests without credentials are let in at all.
 */
enabled: boolean
/**
 * The paths for which they are let in, compared exactly. Left out: all paths.
 */
conditions?: {
/**
 * The request path.
 */
path: string
}[]
}
/**
 * How the API server runs.
 */
export interface ApiServerFacts {
/**
 * The address by which other clusters reach it: https, a host, and a port that is not 443.
 */
url?: string
/**
 * PEM certificates that the certificate at `url` must chain to. Left out, the trust store of whoever connects decides.
 */
certificateAuthority?: string
/**
 * A PEM file, relative to this file, that is inlined as `certificateAuthority`. Only one of the two may be given.
 */
certificateAuthorityFile?: string
/**
 * The port on the node. Left out: the platform's.
 */
port?: number
/**
 * Every value of the API server's `--api-audiences`: for whom the tokens of its own service accounts are meant. Left out: `serviceAccountIssuers`, as the API server itself does; on `gardener` `kubernetes`. Gardener adds `gardener` in any case.
 */
audiences?: string[]
/**
 * The egress selectors of `--egress-selector-config-file`.
 */
egressSelectors?: ("controlplane" | "cluster" | "etcd")[]
/**
 * On k0s: whether the controllers run with `--enable-worker` or `--single`, so that pods run beside the API server. NodeFile needs that. Left out: false.
 */
enableWorker?: boolean
/**
 * The numeric user that the API server runs as. Left out: 0; k0s has a user of its own, which has to be named.
 */
runAsUser?: number
/**
 * The numeric group that may read the file where `runAsUser` is not 0.
 */
runAsGroup?: number
}
export interface BreakGlass {
/**
 * `ClientCertificate`: a kubeconfig with a client certificate. `StaticGroup`: a group that is bound whatever the issuers say, such as one of an authenticating proxy or a webhook.
 */
kind: ("ClientCertificate" | "StaticGroup")
/**
 * The certificate's subject, of which CN is the user and each O a group, or the group. `system:masters` is past RBAC: nothing takes its rights away.
 */
subject: string
/**
 * Who keeps it.
 */
owner: string
lastTested: Date
}
/**
 * How the file reaches the API servers.
 */
export interface Delivery {
/**
 * `NodeFile`: a DaemonSet writes the file on every control-plane node. `K0rdent`: k0rdent runs the control plane, and hands it a Secret. `Gardener`: the cluster is a shoot, and Gardener hands its control plane a ConfigMap. `Talos` and `KubeOne`: the file is part of what `talosctl` or `kubeone apply` brings to the machines; it is rendered as a file, and no object in the cluster delivers it. `OpenIDConnect`: no file; the API servers ask gardener/oidc-webhook-authenticator, and each issuer is an object in the cluster.
 */
type: ("NodeFile" | "K0rdent" | "Gardener" | "Talos" | "KubeOne" | "OpenIDConnect")
in?: Name
nodeFile?: NodeFile
k0rdent?: K0Rdent
gardener?: Gardener
openIDConnect?: OpenIDConnect
talos?: Talos
kubeone?: KubeOne
}
/**
 * Where the file lies on the nodes, and the DaemonSet that writes it.
 */
export interface NodeFile {
/**
 * The names and defaults of the objects: `trustplane`, or `kube-dc` for the names of that project's chart.
 */
profile?: ("trustplane" | "kube-dc")
/**
 * The directory on the node that holds the file. The API server must see the directory, not the single file. Left out: the profile's (`/etc/trustplane`).
 */
directory?: string
/**
 * The file's name in the directory; `anonymous`, `preflight`, `urgent` and `ca-HASH.pem` are the agent's own. Left out: the profile's (`authentication.yaml`).
 */
file?: string
/**
 * Says that the API server's pod mounts the directory, so that it sees a file that is replaced. The profile `kube-dc` demands it, because RKE2 by itself mounts only the single file.
 */
directoryMount?: boolean
/**
 * `fast`: all control-plane nodes at once. `canary`: one after the other, stopping at the first that does not prove the file. Left out: `fast`.
 */
rollout?: ("fast" | "canary")
/**
 * Write the file even if an issuer in it cannot be reached: for a revocation that cannot wait. Left out: false.
 */
urgent?: boolean
namespace?: Name
name?: ShortName
configMapName?: ShortName
labels?: Labels
image?: Image
resources?: Resources
/**
 * The SELinux type of the agent's container, where the nodes enforce SELinux.
 */
seLinuxType?: string
nodeAffinity?: NodeAffinity
/**
 * Kubernetes tolerations in place of the profile's (every taint).
 */
tolerations?: Toleration[]
values?: KubeDcValues
}
/**
 * The image with a POSIX shell and curl that the agent runs in.
 */
export interface Image {
/**
 * Left out: `docker.io/curlimages/curl`.
 */
repository?: string
/**
 * Left out: the tag that the agent was tested with.
 */
tag?: string
/**
 * Pins the image's content. `check` warns in production without one.
 */
digest?: string
/**
 * Left out: `IfNotPresent`.
 */
pullPolicy?: ("Always" | "IfNotPresent" | "Never")
}
/**
 * Requests and limits of the agent's container. Left out: the profile's.
 */
export interface Resources {
requests?: Quantities
limits?: Quantities
}
export interface Quantities {
/**
 * CPU, as a Kubernetes quantity.
 */
cpu?: string
/**
 * Memory, as a Kubernetes quantity.
 */
memory?: string
}
export interface NodeAffinity {
/**
 * Terms of which a node must meet one.
 */
requiredDuringSchedulingIgnoredDuringExecution?: {
/**
 * The terms.
 */
nodeSelectorTerms: NodeSelectorTerm[]
}
/**
 * Terms that a node should meet.
 */
preferredDuringSchedulingIgnoredDuringExecution?: {
/**
 * From 1 to 100.
 */
weight: number
preference: NodeSelectorTerm
}[]
}
/**
 * Requirements that must all hold.
 */
export interface NodeSelectorTerm {
/**
 * Requirements on the node's labels.
 */
matchExpressions?: NodeSelectorRequirement[]
/**
 * Requirements on the node's fields; Kubernetes knows `metadata.name`.
 */
matchFields?: NodeSelectorRequirement[]
}
/**
 * One requirement on a node.
 */
export interface NodeSelectorRequirement {
/**
 * The label's key, or the field.
 */
key: string
/**
 * How it relates to the values.
 */
operator: ("In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt")
/**
 * The values: none for `Exists` and `DoesNotExist`, one whole number for `Gt` and `Lt`.
 */
values?: string[]
}
/**
 * A Kubernetes toleration.
 */
export interface Toleration {
/**
 * The taint's key. Left out, with the operator `Exists`: every taint.
 */
key?: string
/**
 * Left out: `Equal`.
 */
operator?: ("Exists" | "Equal")
/**
 * The taint's value.
 */
value?: string
/**
 * Left out: every effect.
 */
effect?: ("NoSchedule" | "PreferNoSchedule" | "NoExecute")
/**
 * How long a taint with the effect `NoExecute` is tolerated. Left out: for ever.
 */
tolerationSeconds?: number
}
/**
 * The values of the kube-dc chart that concern these objects; only with the profile `kube-dc`. Fields above win over them.
 */
export interface KubeDcValues {
releaseName?: LabelValue
authConfigSync?: {
/**
 * Must not be false: then there is nothing to deliver.
 */
enabled?: boolean
image?: {
repository?: string
tag?: string
pullPolicy?: ("Always" | "IfNotPresent" | "Never")
}
resources?: {
requests?: Quantities
limits?: Quantities
}
}
manager?: {
kubernetesAuthConfig?: {
/**
 * The directory on the node. Left out: `/etc/rancher`.
 */
path?: string
/**
 * The file's name. Left out: `auth-conf.yaml`.
 */
filename?: string
}
}
}
/**
 * Which ClusterDeployment of k0rdent the cluster is, and what is rendered for it in the management cluster.
 */
export interface K0Rdent {
namespace?: Name
clusterDeployment?: Name
clusterAuth?: ObjectName
distributedFrom?: Name
/**
 * What the CA of `caSecret` is put in: `compatible`: every issuer, whatever it says itself, as kcm does; `strict`: only those without a CA. Left out: `compatible`.
 */
caSecretMode?: ("compatible" | "strict")
/**
 * Who writes the Secret that the control plane mounts: `kcm`, k0rdent's controller, from the ClusterAuthentication; `none`: the Secret itself is rendered. Left out: `kcm`.
 */
manager?: ("kcm" | "none")
secretName?: ObjectName
controlPlane?: ControlPlane
/**
 * `recreate`: the content's hash is in the file's path, so that every change recreates the control plane, as with kcm. `reload`: the path changes only with what an API server does not reload by itself (`anonymous`); for hosted control planes and `manager: none`. Left out: `recreate`.
 */
rollout?: ("recreate" | "reload")
/**
 * Whether the Cluster's annotation `trustplane.dev/approved-config` must name the hash of the configuration before it is rendered. Left out: false.
 */
requireApproval?: boolean
}
/**
 * With `manager: none` the object that mounts the Secret and sets the API server's argument. Left out: only values for the cluster's chart are rendered.
 */
export interface ControlPlane {
/**
 * `K0smotronControlPlane`: hosted, in pods of the management cluster; `K0sControlPlane`: standalone, on machines of its own.
 */
kind: ("K0smotronControlPlane" | "K0sControlPlane")
name?: ObjectName
}
/**
 * Which Shoot of Gardener the cluster is, and what is rendered for it in the garden cluster.
 */
export interface Gardener {
namespace: Name
shoot?: Name
configMapName?: ObjectName
managedIssuer?: ManagedIssuer
}
/**
 * Where Gardener's discovery service publishes the issuer of a Shoot with the annotation `authentication.gardener.cloud/issuer: managed`. The URL that comes of it has to be the first of `serviceAccountIssuers`.
 */
export interface ManagedIssuer {
/**
 * The host of the discovery service.
 */
discovery: string
project: Name
/**
 * The Shoot's `metadata.uid`. A Shoot that is made anew has another one, and another issuer.
 */
uid: string
}
/**
 * What the objects for gardener/oidc-webhook-authenticator say beside what the issuers say themselves.
 */
export interface OpenIDConnect {
/**
 * What the names of the objects begin with; `issuer-NAME` or `organization-NAME` follows. Left out: `trustplane-`. After a change objects with the old names are trusted until they are deleted.
 */
namePrefix?: string
/**
 * The algorithms that tokens may be signed with. Left out: all that an API server takes, so that the same tokens are valid with a file and with the webhook.
 */
supportedSigningAlgs?: ("RS256" | "RS384" | "RS512" | "ES256" | "ES384" | "ES512" | "PS256" | "PS384" | "PS512")[]
/**
 * The longest time between `iat` and `exp` of a token that is let in, in seconds (1 to 2147483647); a token without them is refused then. A rehearsal, which looks at no times, does not know it. Left out: no limit, as with a file.
 */
maxTokenExpirationSeconds?: number
}
/**
 * What is known of the control-plane machines, which run Talos.
 */
export interface Talos {
/**
 * The OLDEST version of Talos on them, as MAJOR.MINOR in quotes. 1.14 is the first that has the document `KubeAuthenticationConfig`.
 */
version?: string
/**
 * Repeats `startupProbes` of the machines' `KubeAPIServerConfig`: with `false` nothing asks the API server without credentials, and `anonymous` may be disabled. Left out: true, as Talos has it.
 */
startupProbes?: boolean
}
/**
 * What is known of KubeOne, which brings the file to the control-plane nodes.
 */
export interface KubeOne {
/**
 * The version of KubeOne that applies it, as MAJOR.MINOR in quotes. 1.15 is the first with the feature `authenticationConfiguration`.
 */
version?: string
}
/**
 * One rule that does not apply to this object, why, and until when.
 */
export interface Exception {
/**
 * The id of the rule; `trustplane explain` lists them.
 */
rule: string
/**
 * Why the rule need not hold here.
 */
reason: string
expires: Date
}
/**
 * An OpenID Connect issuer whose tokens some clusters trust: upstream's own `jwt[]` entry, and which clusters it is for.
 */
export interface Issuer {
apiVersion: ApiVersion
kind: "Issuer"
metadata: ObjectMeta
spec: IssuerSpec
}
/**
 * What is trusted, and where.
 */
export interface IssuerSpec {
clusters?: LabelSelector
issuer: IssuerReference
/**
 * The issuer's host may have a private address (loopback, RFC 1918). Left out: false.
 */
internal?: boolean
/**
 * Conditions on the claims. All must hold.
 */
claimValidationRules?: ClaimValidationRule[]
claimMappings?: ClaimMappings
/**
 * Conditions on the mapped identity. All must hold.
 */
userValidationRules?: UserValidationRule[]
access?: Access
exceptions?: Exceptions
}
/**
 * A Kubernetes label selector over the labels of Cluster objects. `{}` selects every cluster; leaving the field out selects what the field's own description says.
 */
export interface LabelSelector {
matchLabels?: StringMap
/**
 * Requirements that must all hold.
 */
matchExpressions?: LabelSelectorRequirement[]
}
/**
 * One requirement on one label.
 */
export interface LabelSelectorRequirement {
/**
 * The label's key.
 */
key: string
/**
 * How the label relates to the values. `In` and `NotIn` need values, `Exists` and `DoesNotExist` take none.
 */
operator: ("In" | "NotIn" | "Exists" | "DoesNotExist")
/**
 * The values for `In` and `NotIn`.
 */
values?: string[]
}
/**
 * The OpenID Connect issuer, in the words of upstream's `jwt[].issuer`.
 */
export interface IssuerReference {
/**
 * The issuer URL: https, without user name, query or fragment. It must equal the token's `iss` claim byte for byte.
 */
url?: string
/**
 * Where the discovery document lies, if that is not `<url>/.well-known/openid-configuration`. It must differ from `url`.
 */
discoveryURL?: string
/**
 * PEM certificates that the issuer's TLS certificate must chain to. Left out, the API server's own trust store decides.
 */
certificateAuthority?: string
/**
 * A PEM file, relative to this file, that is inlined as `certificateAuthority`. Only one of the two may be given.
 */
certificateAuthorityFile?: string
/**
 * Audiences of which a token must carry at least one. Left out, the cluster's own `spec.audience` is used.
 */
audiences?: string[]
/**
 * `MatchAny` is required with more than one audience.
 */
audienceMatchPolicy?: "MatchAny"
/**
 * The egress selector through which the API server reaches the issuer (Kubernetes 1.34 and later).
 */
egressSelectorType?: ("controlplane" | "cluster")
}
/**
 * A condition on the token's claims: either `claim` with `requiredValue`, or a CEL `expression` with a `message`.
 */
export interface ClaimValidationRule {
/**
 * The name of a claim whose value must be `requiredValue`.
 */
claim?: string
/**
 * The value that the claim must have.
 */
requiredValue?: string
/**
 * A CEL expression over `claims` that must be true.
 */
expression?: string
/**
 * What the API server logs when the expression is not true.
 */
message?: string
}
/**
 * How claims become a Kubernetes identity, in the words of upstream's `jwt[].claimMappings`.
 */
export interface ClaimMappings {
username?: PrefixedClaimOrExpression
groups?: PrefixedClaimOrExpression
uid?: ClaimOrExpression
/**
 * Further attributes of the identity.
 */
extra?: ExtraMapping[]
}
/**
 * Either a claim with a prefix or a CEL expression.
 */
export interface PrefixedClaimOrExpression {
/**
 * The name of a top-level claim.
 */
claim?: string
/**
 * Put before the claim's value. Required with `claim`, so that two issuers cannot produce the same name.
 */
prefix?: string
/**
 * A CEL expression over `claims`.
 */
expression?: string
}
/**
 * Either a claim or a CEL expression.
 */
export interface ClaimOrExpression {
/**
 * The name of a top-level claim.
 */
claim?: string
/**
 * A CEL expression over `claims`.
 */
expression?: string
}
/**
 * One further attribute of the identity.
 */
export interface ExtraMapping {
/**
 * A lower-case, domain-prefixed path outside `k8s.io` and `kubernetes.io`.
 */
key?: string
/**
 * A CEL expression over `claims`: a string or a list of strings.
 */
valueExpression?: string
}
/**
 * A condition on the identity that the claims were mapped to.
 */
export interface UserValidationRule {
/**
 * A CEL expression over `user` that must be true.
 */
expression?: string
/**
 * What the API server logs when the expression is not true.
 */
message?: string
}
/**
 * One subject and one role. The subject is a `user` or a `group`; the role is a `clusterRole`, or a `role` in the named namespaces.
 */
export interface AccessEntry {
/**
 * A user. Where the user name is mapped from a claim, write the claim's value: the mapping's prefix is put before it. Where it is mapped by an expression, write the whole user name.
 */
user?: string
/**
 * A group, written the same way as `user`.
 */
group?: string
clusterRole?: RoleName
role?: RoleName
/**
 * Where the role holds. Left out, a `clusterRole` holds in the whole cluster.
 */
namespaces?: Name[]
}
/**
 * A pattern for issuers of which every organisation has its own, such as one realm each. `{organization}` stands for the organisation's name.
 */
export interface IssuerClass {
apiVersion: ApiVersion
kind: "IssuerClass"
metadata: ObjectMeta
spec: IssuerClassSpec
}
/**
 * The pattern, and the clusters that may trust issuers made from it.
 */
export interface IssuerClassSpec {
clusters?: LabelSelector
issuer: IssuerReference
/**
 * The issuers' host may have a private address (loopback, RFC 1918). Left out: false.
 */
internal?: boolean
/**
 * Conditions on the claims. All must hold.
 */
claimValidationRules?: ClaimValidationRule[]
claimMappings?: ClaimMappings
/**
 * Conditions on the mapped identity. All must hold.
 */
userValidationRules?: UserValidationRule[]
exceptions?: Exceptions
}
/**
 * An organisation with an issuer of its own, made from an IssuerClass, and what its people may do.
 */
export interface Organization {
apiVersion: ApiVersion
kind: "Organization"
metadata: ObjectMeta
spec: OrganizationSpec
}
/**
 * The class, the clusters, and the access.
 */
export interface OrganizationSpec {
issuerClassName: Name
clusters?: LabelSelector
access?: Access
exceptions?: Exceptions
}
/**
 * Service accounts of one cluster that other clusters of the environment let in, and what they may do there. The authenticator and the subjects of the bindings are both made from this object.
 */
export interface ServiceAccountTrust {
apiVersion: ApiVersion
kind: "ServiceAccountTrust"
metadata: ObjectMeta
spec: ServiceAccountTrustSpec
}
/**
 * Whose service accounts, where, and what for.
 */
export interface ServiceAccountTrustSpec {
issuingCluster: Name
clusters?: LabelSelector
/**
 * The audience that a token must carry. Left out, each cluster's own `spec.audience`, so that a token for one of them opens no other.
 */
audience?: string
/**
 * What stands before `system:serviceaccount:NAMESPACE:NAME` in the user name, ending in ':'. Left out: the issuing cluster's name and ':'.
 */
prefix?: string
/**
 * The service accounts that are let in. Tokens of all others are refused.
 */
serviceAccounts: TrustedServiceAccount[]
/**
 * Whether the namespaces that `access` names are made on the trusting clusters too, before the bindings in them. They are never deleted again. Left out: false, and somebody else makes them first.
 */
createNamespaces?: boolean
exceptions?: Exceptions
}
/**
 * A service account of the issuing cluster, and what it may do on the clusters that let it in.
 */
export interface TrustedServiceAccount {
namespace: Name
/**
 * Its name: lower-case letters, digits, '-' and '.'.
 */
name: string
/**
 * What it may do. Left out: nothing beyond what every authenticated user may.
 */
access?: ServiceAccountAccess[]
/**
 * Flux Kustomizations in the issuing cluster, in the namespace of the service account, that apply to each of the clusters as this service account. They are rendered for the issuing cluster.
 */
kustomizations?: RemoteKustomization[]
kubeConfigSecret?: KubeConfigSecret
}
/**
 * One `profile`, `clusterRole` or `role`, in some namespaces or in the whole cluster.
 */
export interface ServiceAccountAccess {
/**
 * Rights that Trustplane renders as a ClusterRole of its own. `flux-apply`: what kustomize-controller needs to apply workloads in namespaces, and with it all that the service accounts of these namespaces may do. `secret-reader`: to read Secrets in namespaces. `namespace-keeper`: to create and label Namespaces. `read-only`: to read all workloads, but no Secrets.
 */
profile?: ("flux-apply" | "namespace-keeper" | "read-only" | "secret-reader")
clusterRole?: RoleName
role?: RoleName
/**
 * The namespaces of the trusting clusters. Left out: the whole cluster.
 */
namespaces?: Name[]
/**
 * With the profile `secret-reader`: only these Secrets, by name and without a list.
 */
resourceNames?: string[]
/**
 * Must be true, with a `reason`, for the ClusterRole `cluster-admin` and for what is as much: `admin` or `edit` without namespaces, and roles of Kubernetes' own control plane. Whoever owns the issuing cluster then owns the trusting ones.
 */
allowClusterAdmin?: boolean
/**
 * Why so much is needed.
 */
reason?: string
}
/**
 * One Flux Kustomization for each cluster. It is called CLUSTER-NAME.
 */
export interface RemoteKustomization {
name: Name
sourceRef: FluxSource
/**
 * The folder in the source; `{cluster}` stands for the name of the cluster that is applied to.
 */
path: string
/**
 * Kustomizations of this list that must be ready for the same cluster before this one starts: the one that makes the Namespaces, for one.
 */
dependsOn?: Name[]
/**
 * How often Flux looks for drift. Left out: 10m.
 */
interval?: string
/**
 * Whether what is no longer in the source is deleted. Left out: true.
 */
prune?: boolean
}
/**
 * The Flux source of what is applied.
 */
export interface FluxSource {
/**
 * The kind of the source.
 */
kind: ("GitRepository" | "OCIRepository" | "Bucket" | "ExternalArtifact")
name: Name
namespace?: Name
}
/**
 * For a Flux that does not know `kubeConfig.configMapRef`: a Secret with a kubeconfig in the namespace of the service account, which somebody else keeps. Left out, no credential is stored: kustomize-controller requests a token for each use.
 */
export interface KubeConfigSecret {
/**
 * Its name; `{cluster}` stands for the name of the cluster that is applied to.
 */
name: string
/**
 * Its key. Left out: what Flux looks for, `value` or `value.yaml`.
 */
key?: string
}
/**
 * A rehearsal: a token's claims, and whom they must become (or that they must be refused) on the selected clusters.
 */
export interface TokenCase {
apiVersion: ApiVersion
kind: "TokenCase"
metadata: ObjectMeta
spec: TokenCaseSpec
}
/**
 * The token, and what is expected of it.
 */
export interface TokenCaseSpec {
clusters?: LabelSelector
issuerClassName?: Name
/**
 * This login is a way in that must survive every change. Left out: false.
 */
admin?: boolean
/**
 * The token's claims, never the token itself: `trustplane rehearse --record FILE` makes a case of one.
 */
claims: {
/**
 * The URL of the issuer whose token it is, as every token names it.
 */
iss: string
/**
 * The audience, or a list of them.
 */
aud?: (string | string[])
[k: string]: unknown
}
expect: TokenExpectation
exceptions?: Exceptions
}
/**
 * Either the identity that the token becomes, or `refused`.
 */
export interface TokenExpectation {
/**
 * The user name.
 */
username?: string
/**
 * All the groups, in any order. Left out: they are not looked at.
 */
groups?: string[]
/**
 * The user's unique id. Left out: it is not looked at.
 */
uid?: string
/**
 * Further attributes of the identity, by key, their values in any order; an empty list for one that is absent. Those that are not named are not looked at.
 */
extra?: {
[k: string]: string[]
}
/**
 * Text that the refusal contains.
 */
refused?: string
}
/**
 * An issuer that is left out of every document for the time being, because it is dead or compromised. All else stays as it is written, its bindings included, so that the change is as small as it can be and deleting this object undoes it; only the bindings of a ServiceAccountTrust go as well. `trustplane render --without` writes it.
 */
export interface Emergency {
apiVersion: ApiVersion
kind: "Emergency"
metadata: ObjectMeta
spec: EmergencySpec
}
/**
 * What is left out, and since when.
 */
export interface EmergencySpec {
without: LeftOut
since: Date
}
/**
 * What is left out.
 */
export interface LeftOut {
/**
 * `Issuer`: that issuer. `Organization`: the issuer that its class makes for it. `IssuerClass`: those of all organisations of the class. `ServiceAccountTrust`: the service accounts of another cluster, with their bindings.
 */
kind: ("Issuer" | "IssuerClass" | "Organization" | "ServiceAccountTrust")
name: Name
}
/**
 * All that is applied in one cluster. It is the functionConfig of the KRM function.
 */
export interface Destination {
apiVersion: ApiVersion
kind: "Destination"
metadata: ObjectMeta
spec?: DestinationSpec
}
/**
 * Which cluster, and where its environment lies.
 */
export interface DestinationSpec {
cluster?: Name
inputs?: Inputs
}
/**
 * The functionConfig that makes the KRM function a validator: it reports what is wrong and changes nothing. List it under `validators:` only: to a transformer its empty answer means that everything is deleted.
 */
export interface EnvironmentCheck {
apiVersion: ApiVersion
kind: "EnvironmentCheck"
metadata: ObjectMeta
spec?: EnvironmentCheckSpec
}
/**
 * Where the environment lies.
 */
export interface EnvironmentCheckSpec {
inputs?: Inputs
}
/**
 * An object of k0rdent's, taken as it is written by the Clusters whose `delivery.k0rdent.clusterAuth` names it. It keeps k0rdent's group and version.
 */
export interface ClusterAuthentication {
/**
 * Group and version of k0rdent's kinds.
 */
apiVersion: "k0rdent.mirantis.com/v1beta1"
kind: "ClusterAuthentication"
metadata: NamespacedMeta
spec: ClusterAuthenticationSpec
}
/**
 * The object's name and namespace; all else that a server adds is passed over.
 */
export interface NamespacedMeta {
name: ObjectName
namespace: Name
}
/**
 * The configuration, and a CA for its issuers.
 */
export interface ClusterAuthenticationSpec {
authenticationConfiguration: AuthenticationConfigurationInput
caSecret?: CaSecret
}
/**
 * Upstream's document. k0rdent passes over its `apiVersion` and `kind`.
 */
export interface AuthenticationConfigurationInput {
apiVersion?: ("apiserver.config.k8s.io/v1" | "apiserver.config.k8s.io/v1beta1" | "apiserver.config.k8s.io/v1alpha1")
kind?: "AuthenticationConfiguration"
/**
 * The issuers.
 */
jwt?: JWTAuthenticatorInput[]
anonymous?: AnonymousInput
}
export interface JWTAuthenticatorInput {
issuer: IssuerInput
claimValidationRules?: ClaimValidationRule[]
claimMappings?: ClaimMappings
userValidationRules?: UserValidationRule[]
}
export interface IssuerInput {
/**
 * The issuer URL.
 */
url?: string
/**
 * Where the discovery document lies, if that is elsewhere.
 */
discoveryURL?: string
/**
 * PEM certificates that the issuer's TLS certificate must chain to.
 */
certificateAuthority?: string
/**
 * Audiences of which a token must carry at least one.
 */
audiences?: string[]
/**
 * `MatchAny` is required with more than one audience.
 */
audienceMatchPolicy?: string
/**
 * The egress selector through which the API server reaches the issuer.
 */
egressSelectorType?: string
}
/**
 * Which requests without credentials are let in. Left out, the Cluster's own block is used.
 */
export interface AnonymousInput {
enabled?: boolean
conditions?: {
path?: string
}[]
}
/**
 * The Secret with the CA of the issuers, which must be among the environment's files too.
 */
export interface CaSecret {
/**
 * Its name.
 */
name: string
/**
 * Its namespace. Left out: that of the ClusterAuthentication.
 */
namespace?: string
/**
 * The key that holds the certificates.
 */
key: string
}

/** The document type of each kind. */
export interface ManifestOf {
  Cluster: Cluster;
  Issuer: Issuer;
  IssuerClass: IssuerClass;
  Organization: Organization;
  ServiceAccountTrust: ServiceAccountTrust;
  TokenCase: TokenCase;
  Emergency: Emergency;
  Destination: Destination;
  EnvironmentCheck: EnvironmentCheck;
  ClusterAuthentication: ClusterAuthentication;
}
