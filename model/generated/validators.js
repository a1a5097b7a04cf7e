// Generated from model/schemas by scripts/generate.ts. Change the schema, then run "npm run generate".
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return true;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return false;
        var length, i, keys;
        if (Array.isArray(a)) {
          length = a.length;
          if (length != b.length) return false;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return false;
          return true;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        keys = Object.keys(a);
        length = keys.length;
        if (length !== Object.keys(b).length) return false;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return false;
        }
        return true;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// <stdin>
var validateCluster = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "cluster.json", "type": "object", "additionalProperties": false, "required": ["apiVersion", "kind", "metadata", "spec"], "properties": { "apiVersion": { "$ref": "definitions.json#/definitions/apiVersion" }, "kind": { "const": "Cluster" }, "metadata": { "$ref": "definitions.json#/definitions/objectMeta" }, "spec": { "type": "object", "additionalProperties": false, "required": ["kubernetesVersion", "platform", "serviceAccountIssuers", "delivery"], "properties": { "kubernetesVersion": { "type": "string", "pattern": "^1\\.(0|[1-9][0-9]{0,2})$" }, "platform": { "type": "string", "enum": ["kubeadm", "rke2", "k3s", "k0s", "talos", "kubeone", "gardener", "k0rdent", "other"] }, "serviceAccountIssuers": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "serviceAccountDiscovery": { "type": "object", "additionalProperties": false, "properties": { "discoveryURL": { "type": "string", "minLength": 1 }, "certificateAuthority": { "type": "string" }, "certificateAuthorityFile": { "type": "string", "minLength": 1 }, "internal": { "type": "boolean" }, "egressSelectorType": { "type": "string", "enum": ["controlplane", "cluster"] } } }, "audience": { "type": "string", "minLength": 1 }, "anonymous": { "type": "object", "additionalProperties": false, "required": ["enabled"], "properties": { "enabled": { "type": "boolean" }, "conditions": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["path"], "properties": { "path": { "type": "string" } } } } } }, "apiServer": { "type": "object", "additionalProperties": false, "properties": { "url": { "type": "string", "pattern": "^https://[^/?#\\s]+/?$" }, "certificateAuthority": { "type": "string" }, "certificateAuthorityFile": { "type": "string", "minLength": 1 }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "audiences": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "egressSelectors": { "type": "array", "items": { "type": "string", "enum": ["controlplane", "cluster", "etcd"] } }, "enableWorker": { "type": "boolean" }, "runAsUser": { "type": "integer", "minimum": 0 }, "runAsGroup": { "type": "integer", "minimum": 0 } } }, "adminRoles": { "type": "array", "items": { "$ref": "definitions.json#/definitions/roleName" }, "minItems": 1, "uniqueItems": true }, "breakGlass": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["kind", "subject", "owner", "lastTested"], "properties": { "kind": { "type": "string", "enum": ["ClientCertificate", "StaticGroup"] }, "subject": { "type": "string", "minLength": 1 }, "owner": { "type": "string", "minLength": 1 }, "lastTested": { "$ref": "definitions.json#/definitions/date" } } } }, "delivery": { "type": "object", "additionalProperties": false, "required": ["type"], "properties": { "type": { "type": "string", "enum": ["NodeFile", "K0rdent", "Gardener", "Talos", "KubeOne", "OpenIDConnect"] }, "in": { "$ref": "definitions.json#/definitions/name" }, "nodeFile": { "$ref": "node-file.json" }, "k0rdent": { "$ref": "k0rdent.json" }, "gardener": { "$ref": "gardener.json" }, "openIDConnect": { "$ref": "open-id-connect.json" }, "talos": { "$ref": "talos.json" }, "kubeone": { "$ref": "kubeone.json" } } }, "exceptions": { "$ref": "definitions.json#/definitions/exceptions" } } } } };
var schema49 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "open-id-connect.json", "type": "object", "additionalProperties": false, "properties": { "namePrefix": { "type": "string", "pattern": "^[a-z0-9][-a-z0-9]*$", "maxLength": 63 }, "supportedSigningAlgs": { "type": "array", "items": { "type": "string", "enum": ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512"] }, "minItems": 1, "uniqueItems": true }, "maxTokenExpirationSeconds": { "type": "integer", "minimum": 1, "maximum": 2147483647 } } };
var func2 = require_ucs2length().default;
var pattern0 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "u");
var pattern1 = new RegExp("^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");
var pattern2 = new RegExp("^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", "u");
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data1 = data.labels;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid3 = _errs8 === errors;
          if (!valid3) {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
              const err7 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.annotations !== void 0) {
      let data3 = data.annotations;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          if (typeof data3[key3] !== "string") {
            const err10 = { instancePath: instancePath + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
var schema21 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "node-file.json", "type": "object", "additionalProperties": false, "properties": { "profile": { "type": "string", "enum": ["trustplane", "kube-dc"] }, "directory": { "type": "string", "pattern": "^(/(?!\\.\\.?(/|$))[A-Za-z0-9._-]+)+$" }, "file": { "type": "string", "pattern": "^(?!(anonymous|preflight|urgent|ca-[0-9a-f]{12}\\.pem)$)[A-Za-z0-9][A-Za-z0-9._-]*$", "maxLength": 253 }, "directoryMount": { "type": "boolean" }, "rollout": { "type": "string", "enum": ["fast", "canary"] }, "urgent": { "type": "boolean" }, "namespace": { "$ref": "definitions.json#/definitions/name" }, "name": { "$ref": "definitions.json#/definitions/shortName" }, "configMapName": { "$ref": "definitions.json#/definitions/shortName" }, "labels": { "$ref": "definitions.json#/definitions/labels" }, "image": { "type": "object", "additionalProperties": false, "properties": { "repository": { "type": "string", "pattern": "^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*(:[0-9]+)?/)?[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$", "maxLength": 255 }, "tag": { "type": "string", "pattern": "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$" }, "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "pullPolicy": { "type": "string", "enum": ["Always", "IfNotPresent", "Never"] } } }, "resources": { "type": "object", "additionalProperties": false, "properties": { "requests": { "$ref": "#/definitions/quantities" }, "limits": { "$ref": "#/definitions/quantities" } } }, "seLinuxType": { "type": "string", "minLength": 1 }, "nodeAffinity": { "$ref": "#/definitions/nodeAffinity" }, "tolerations": { "type": "array", "items": { "$ref": "#/definitions/toleration" } }, "values": { "$ref": "#/definitions/kubeDcValues" } }, "definitions": { "quantities": { "type": "object", "additionalProperties": false, "properties": { "cpu": { "type": "string", "pattern": "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" }, "memory": { "type": "string", "pattern": "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" } } }, "kubeDcValues": { "type": "object", "additionalProperties": false, "properties": { "releaseName": { "$ref": "definitions.json#/definitions/labelValue" }, "authConfigSync": { "type": "object", "additionalProperties": false, "properties": { "enabled": { "type": "boolean" }, "image": { "type": "object", "additionalProperties": false, "properties": { "repository": { "type": "string", "pattern": "^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*(:[0-9]+)?/)?[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$", "maxLength": 255 }, "tag": { "type": "string", "pattern": "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$" }, "pullPolicy": { "type": "string", "enum": ["Always", "IfNotPresent", "Never"] } } }, "resources": { "type": "object", "additionalProperties": false, "properties": { "requests": { "$ref": "#/definitions/quantities" }, "limits": { "$ref": "#/definitions/quantities" } } } } }, "manager": { "type": "object", "additionalProperties": false, "properties": { "kubernetesAuthConfig": { "type": "object", "additionalProperties": false, "properties": { "path": { "type": "string", "pattern": "^(/(?!\\.\\.?(/|$))[A-Za-z0-9._-]+)+$" }, "filename": { "type": "string", "pattern": "^(?!(anonymous|preflight|urgent|ca-[0-9a-f]{12}\\.pem)$)[A-Za-z0-9][A-Za-z0-9._-]*$", "maxLength": 253 } } } } } } }, "toleration": { "type": "object", "additionalProperties": false, "properties": { "key": { "type": "string", "pattern": "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, "operator": { "type": "string", "enum": ["Exists", "Equal"] }, "value": { "type": "string", "pattern": "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" }, "effect": { "type": "string", "enum": ["NoSchedule", "PreferNoSchedule", "NoExecute"] }, "tolerationSeconds": { "type": "integer" } } }, "nodeAffinity": { "type": "object", "additionalProperties": false, "minProperties": 1, "properties": { "requiredDuringSchedulingIgnoredDuringExecution": { "type": "object", "additionalProperties": false, "required": ["nodeSelectorTerms"], "properties": { "nodeSelectorTerms": { "type": "array", "items": { "$ref": "#/definitions/nodeSelectorTerm" }, "minItems": 1 } } }, "preferredDuringSchedulingIgnoredDuringExecution": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["weight", "preference"], "properties": { "weight": { "type": "integer", "minimum": 1, "maximum": 100 }, "preference": { "$ref": "#/definitions/nodeSelectorTerm" } } } } } }, "nodeSelectorTerm": { "type": "object", "additionalProperties": false, "properties": { "matchExpressions": { "type": "array", "items": { "$ref": "#/definitions/nodeSelectorRequirement" } }, "matchFields": { "type": "array", "items": { "$ref": "#/definitions/nodeSelectorRequirement" } } } }, "nodeSelectorRequirement": { "type": "object", "additionalProperties": false, "required": ["key", "operator"], "properties": { "key": { "type": "string", "pattern": "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, "operator": { "type": "string", "enum": ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"] }, "values": { "type": "array", "items": { "type": "string" } } } } } };
var schema32 = { "type": "object", "additionalProperties": false, "properties": { "key": { "type": "string", "pattern": "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, "operator": { "type": "string", "enum": ["Exists", "Equal"] }, "value": { "type": "string", "pattern": "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" }, "effect": { "type": "string", "enum": ["NoSchedule", "PreferNoSchedule", "NoExecute"] }, "tolerationSeconds": { "type": "integer" } } };
var func3 = Object.prototype.hasOwnProperty;
var pattern8 = new RegExp("^(/(?!\\.\\.?(/|$))[A-Za-z0-9._-]+)+$", "u");
var pattern9 = new RegExp("^(?!(anonymous|preflight|urgent|ca-[0-9a-f]{12}\\.pem)$)[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
var pattern15 = new RegExp("^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*(:[0-9]+)?/)?[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$", "u");
var pattern16 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$", "u");
var pattern17 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
var pattern18 = new RegExp("^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$", "u");
var schema30 = { "type": "object", "additionalProperties": false, "required": ["key", "operator"], "properties": { "key": { "type": "string", "pattern": "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, "operator": { "type": "string", "enum": ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"] }, "values": { "type": "array", "items": { "type": "string" } } } };
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "matchExpressions" || key0 === "matchFields")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.matchExpressions !== void 0) {
      let data0 = data.matchExpressions;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.key === void 0) {
              const err1 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/nodeSelectorRequirement/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
            if (data1.operator === void 0) {
              const err2 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/nodeSelectorRequirement/required", keyword: "required", params: { missingProperty: "operator" } };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            for (const key1 in data1) {
              if (!(key1 === "key" || key1 === "operator" || key1 === "values")) {
                const err3 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/nodeSelectorRequirement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
            }
            if (data1.key !== void 0) {
              let data2 = data1.key;
              if (typeof data2 === "string") {
                if (!pattern1.test(data2)) {
                  const err4 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/nodeSelectorRequirement/properties/key/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" } };
                  if (vErrors === null) {
                    vErrors = [err4];
                  } else {
                    vErrors.push(err4);
                  }
                  errors++;
                }
              } else {
                const err5 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/nodeSelectorRequirement/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data1.operator !== void 0) {
              let data3 = data1.operator;
              if (typeof data3 !== "string") {
                const err6 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/nodeSelectorRequirement/properties/operator/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
              if (!(data3 === "In" || data3 === "NotIn" || data3 === "Exists" || data3 === "DoesNotExist" || data3 === "Gt" || data3 === "Lt")) {
                const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/nodeSelectorRequirement/properties/operator/enum", keyword: "enum", params: { allowedValues: schema30.properties.operator.enum } };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data1.values !== void 0) {
              let data4 = data1.values;
              if (Array.isArray(data4)) {
                const len1 = data4.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data4[i1] !== "string") {
                    const err8 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/definitions/nodeSelectorRequirement/properties/values/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err8];
                    } else {
                      vErrors.push(err8);
                    }
                    errors++;
                  }
                }
              } else {
                const err9 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values", schemaPath: "#/definitions/nodeSelectorRequirement/properties/values/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
          } else {
            const err10 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/nodeSelectorRequirement/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.matchFields !== void 0) {
      let data6 = data.matchFields;
      if (Array.isArray(data6)) {
        const len2 = data6.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data7 = data6[i2];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.key === void 0) {
              const err12 = { instancePath: instancePath + "/matchFields/" + i2, schemaPath: "#/definitions/nodeSelectorRequirement/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data7.operator === void 0) {
              const err13 = { instancePath: instancePath + "/matchFields/" + i2, schemaPath: "#/definitions/nodeSelectorRequirement/required", keyword: "required", params: { missingProperty: "operator" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            for (const key2 in data7) {
              if (!(key2 === "key" || key2 === "operator" || key2 === "values")) {
                const err14 = { instancePath: instancePath + "/matchFields/" + i2, schemaPath: "#/definitions/nodeSelectorRequirement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data7.key !== void 0) {
              let data8 = data7.key;
              if (typeof data8 === "string") {
                if (!pattern1.test(data8)) {
                  const err15 = { instancePath: instancePath + "/matchFields/" + i2 + "/key", schemaPath: "#/definitions/nodeSelectorRequirement/properties/key/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" } };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              } else {
                const err16 = { instancePath: instancePath + "/matchFields/" + i2 + "/key", schemaPath: "#/definitions/nodeSelectorRequirement/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data7.operator !== void 0) {
              let data9 = data7.operator;
              if (typeof data9 !== "string") {
                const err17 = { instancePath: instancePath + "/matchFields/" + i2 + "/operator", schemaPath: "#/definitions/nodeSelectorRequirement/properties/operator/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
              if (!(data9 === "In" || data9 === "NotIn" || data9 === "Exists" || data9 === "DoesNotExist" || data9 === "Gt" || data9 === "Lt")) {
                const err18 = { instancePath: instancePath + "/matchFields/" + i2 + "/operator", schemaPath: "#/definitions/nodeSelectorRequirement/properties/operator/enum", keyword: "enum", params: { allowedValues: schema30.properties.operator.enum } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data7.values !== void 0) {
              let data10 = data7.values;
              if (Array.isArray(data10)) {
                const len3 = data10.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  if (typeof data10[i3] !== "string") {
                    const err19 = { instancePath: instancePath + "/matchFields/" + i2 + "/values/" + i3, schemaPath: "#/definitions/nodeSelectorRequirement/properties/values/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
              } else {
                const err20 = { instancePath: instancePath + "/matchFields/" + i2 + "/values", schemaPath: "#/definitions/nodeSelectorRequirement/properties/values/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
          } else {
            const err21 = { instancePath: instancePath + "/matchFields/" + i2, schemaPath: "#/definitions/nodeSelectorRequirement/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/matchFields", schemaPath: "#/properties/matchFields/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
  } else {
    const err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate16.errors = vErrors;
  return errors === 0;
}
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "requiredDuringSchedulingIgnoredDuringExecution" || key0 === "preferredDuringSchedulingIgnoredDuringExecution")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.requiredDuringSchedulingIgnoredDuringExecution !== void 0) {
      let data0 = data.requiredDuringSchedulingIgnoredDuringExecution;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.nodeSelectorTerms === void 0) {
          const err2 = { instancePath: instancePath + "/requiredDuringSchedulingIgnoredDuringExecution", schemaPath: "#/properties/requiredDuringSchedulingIgnoredDuringExecution/required", keyword: "required", params: { missingProperty: "nodeSelectorTerms" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!(key1 === "nodeSelectorTerms")) {
            const err3 = { instancePath: instancePath + "/requiredDuringSchedulingIgnoredDuringExecution", schemaPath: "#/properties/requiredDuringSchedulingIgnoredDuringExecution/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.nodeSelectorTerms !== void 0) {
          let data1 = data0.nodeSelectorTerms;
          if (Array.isArray(data1)) {
            if (data1.length < 1) {
              const err4 = { instancePath: instancePath + "/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms", schemaPath: "#/properties/requiredDuringSchedulingIgnoredDuringExecution/properties/nodeSelectorTerms/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (!validate16(data1[i0], { instancePath: instancePath + "/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms/" + i0, parentData: data1, parentDataProperty: i0, rootData })) {
                vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err5 = { instancePath: instancePath + "/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms", schemaPath: "#/properties/requiredDuringSchedulingIgnoredDuringExecution/properties/nodeSelectorTerms/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/requiredDuringSchedulingIgnoredDuringExecution", schemaPath: "#/properties/requiredDuringSchedulingIgnoredDuringExecution/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.preferredDuringSchedulingIgnoredDuringExecution !== void 0) {
      let data3 = data.preferredDuringSchedulingIgnoredDuringExecution;
      if (Array.isArray(data3)) {
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data4 = data3[i1];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.weight === void 0) {
              const err7 = { instancePath: instancePath + "/preferredDuringSchedulingIgnoredDuringExecution/" + i1, schemaPath: "#/properties/preferredDuringSchedulingIgnoredDuringExecution/items/required", keyword: "required", params: { missingProperty: "weight" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data4.preference === void 0) {
              const err8 = { instancePath: instancePath + "/preferredDuringSchedulingIgnoredDuringExecution/" + i1, schemaPath: "#/properties/preferredDuringSchedulingIgnoredDuringExecution/items/required", keyword: "required", params: { missingProperty: "preference" } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            for (const key2 in data4) {
              if (!(key2 === "weight" || key2 === "preference")) {
                const err9 = { instancePath: instancePath + "/preferredDuringSchedulingIgnoredDuringExecution/" + i1, schemaPath: "#/properties/preferredDuringSchedulingIgnoredDuringExecution/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data4.weight !== void 0) {
              let data5 = data4.weight;
              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                const err10 = { instancePath: instancePath + "/preferredDuringSchedulingIgnoredDuringExecution/" + i1 + "/weight", schemaPath: "#/properties/preferredDuringSchedulingIgnoredDuringExecution/items/properties/weight/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 100 || isNaN(data5)) {
                  const err11 = { instancePath: instancePath + "/preferredDuringSchedulingIgnoredDuringExecution/" + i1 + "/weight", schemaPath: "#/properties/preferredDuringSchedulingIgnoredDuringExecution/items/properties/weight/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                  if (vErrors === null) {
                    vErrors = [err11];
                  } else {
                    vErrors.push(err11);
                  }
                  errors++;
                }
                if (data5 < 1 || isNaN(data5)) {
                  const err12 = { instancePath: instancePath + "/preferredDuringSchedulingIgnoredDuringExecution/" + i1 + "/weight", schemaPath: "#/properties/preferredDuringSchedulingIgnoredDuringExecution/items/properties/weight/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              }
            }
            if (data4.preference !== void 0) {
              if (!validate16(data4.preference, { instancePath: instancePath + "/preferredDuringSchedulingIgnoredDuringExecution/" + i1 + "/preference", parentData: data4, parentDataProperty: "preference", rootData })) {
                vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err13 = { instancePath: instancePath + "/preferredDuringSchedulingIgnoredDuringExecution/" + i1, schemaPath: "#/properties/preferredDuringSchedulingIgnoredDuringExecution/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/preferredDuringSchedulingIgnoredDuringExecution", schemaPath: "#/properties/preferredDuringSchedulingIgnoredDuringExecution/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate15.errors = vErrors;
  return errors === 0;
}
var schema33 = { "type": "object", "additionalProperties": false, "properties": { "releaseName": { "$ref": "definitions.json#/definitions/labelValue" }, "authConfigSync": { "type": "object", "additionalProperties": false, "properties": { "enabled": { "type": "boolean" }, "image": { "type": "object", "additionalProperties": false, "properties": { "repository": { "type": "string", "pattern": "^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*(:[0-9]+)?/)?[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$", "maxLength": 255 }, "tag": { "type": "string", "pattern": "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$" }, "pullPolicy": { "type": "string", "enum": ["Always", "IfNotPresent", "Never"] } } }, "resources": { "type": "object", "additionalProperties": false, "properties": { "requests": { "$ref": "#/definitions/quantities" }, "limits": { "$ref": "#/definitions/quantities" } } } } }, "manager": { "type": "object", "additionalProperties": false, "properties": { "kubernetesAuthConfig": { "type": "object", "additionalProperties": false, "properties": { "path": { "type": "string", "pattern": "^(/(?!\\.\\.?(/|$))[A-Za-z0-9._-]+)+$" }, "filename": { "type": "string", "pattern": "^(?!(anonymous|preflight|urgent|ca-[0-9a-f]{12}\\.pem)$)[A-Za-z0-9][A-Za-z0-9._-]*$", "maxLength": 253 } } } } } } };
var pattern26 = new RegExp("^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "releaseName" || key0 === "authConfigSync" || key0 === "manager")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.releaseName !== void 0) {
      let data0 = data.releaseName;
      if (typeof data0 === "string") {
        if (!pattern26.test(data0)) {
          const err1 = { instancePath: instancePath + "/releaseName", schemaPath: "definitions.json#/definitions/labelValue/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath: instancePath + "/releaseName", schemaPath: "definitions.json#/definitions/labelValue/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.authConfigSync !== void 0) {
      let data1 = data.authConfigSync;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (!(key1 === "enabled" || key1 === "image" || key1 === "resources")) {
            const err3 = { instancePath: instancePath + "/authConfigSync", schemaPath: "#/properties/authConfigSync/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data1.enabled !== void 0) {
          if (typeof data1.enabled !== "boolean") {
            const err4 = { instancePath: instancePath + "/authConfigSync/enabled", schemaPath: "#/properties/authConfigSync/properties/enabled/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data1.image !== void 0) {
          let data3 = data1.image;
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            for (const key2 in data3) {
              if (!(key2 === "repository" || key2 === "tag" || key2 === "pullPolicy")) {
                const err5 = { instancePath: instancePath + "/authConfigSync/image", schemaPath: "#/properties/authConfigSync/properties/image/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data3.repository !== void 0) {
              let data4 = data3.repository;
              if (typeof data4 === "string") {
                if (func2(data4) > 255) {
                  const err6 = { instancePath: instancePath + "/authConfigSync/image/repository", schemaPath: "#/properties/authConfigSync/properties/image/properties/repository/maxLength", keyword: "maxLength", params: { limit: 255 } };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
                if (!pattern15.test(data4)) {
                  const err7 = { instancePath: instancePath + "/authConfigSync/image/repository", schemaPath: "#/properties/authConfigSync/properties/image/properties/repository/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*(:[0-9]+)?/)?[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$" } };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/authConfigSync/image/repository", schemaPath: "#/properties/authConfigSync/properties/image/properties/repository/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data3.tag !== void 0) {
              let data5 = data3.tag;
              if (typeof data5 === "string") {
                if (!pattern16.test(data5)) {
                  const err9 = { instancePath: instancePath + "/authConfigSync/image/tag", schemaPath: "#/properties/authConfigSync/properties/image/properties/tag/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$" } };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors++;
                }
              } else {
                const err10 = { instancePath: instancePath + "/authConfigSync/image/tag", schemaPath: "#/properties/authConfigSync/properties/image/properties/tag/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data3.pullPolicy !== void 0) {
              let data6 = data3.pullPolicy;
              if (typeof data6 !== "string") {
                const err11 = { instancePath: instancePath + "/authConfigSync/image/pullPolicy", schemaPath: "#/properties/authConfigSync/properties/image/properties/pullPolicy/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
              if (!(data6 === "Always" || data6 === "IfNotPresent" || data6 === "Never")) {
                const err12 = { instancePath: instancePath + "/authConfigSync/image/pullPolicy", schemaPath: "#/properties/authConfigSync/properties/image/properties/pullPolicy/enum", keyword: "enum", params: { allowedValues: schema33.properties.authConfigSync.properties.image.properties.pullPolicy.enum } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          } else {
            const err13 = { instancePath: instancePath + "/authConfigSync/image", schemaPath: "#/properties/authConfigSync/properties/image/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data1.resources !== void 0) {
          let data7 = data1.resources;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            for (const key3 in data7) {
              if (!(key3 === "requests" || key3 === "limits")) {
                const err14 = { instancePath: instancePath + "/authConfigSync/resources", schemaPath: "#/properties/authConfigSync/properties/resources/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data7.requests !== void 0) {
              let data8 = data7.requests;
              if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                for (const key4 in data8) {
                  if (!(key4 === "cpu" || key4 === "memory")) {
                    const err15 = { instancePath: instancePath + "/authConfigSync/resources/requests", schemaPath: "#/definitions/quantities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                    if (vErrors === null) {
                      vErrors = [err15];
                    } else {
                      vErrors.push(err15);
                    }
                    errors++;
                  }
                }
                if (data8.cpu !== void 0) {
                  let data9 = data8.cpu;
                  if (typeof data9 === "string") {
                    if (!pattern18.test(data9)) {
                      const err16 = { instancePath: instancePath + "/authConfigSync/resources/requests/cpu", schemaPath: "#/definitions/quantities/properties/cpu/pattern", keyword: "pattern", params: { pattern: "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" } };
                      if (vErrors === null) {
                        vErrors = [err16];
                      } else {
                        vErrors.push(err16);
                      }
                      errors++;
                    }
                  } else {
                    const err17 = { instancePath: instancePath + "/authConfigSync/resources/requests/cpu", schemaPath: "#/definitions/quantities/properties/cpu/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err17];
                    } else {
                      vErrors.push(err17);
                    }
                    errors++;
                  }
                }
                if (data8.memory !== void 0) {
                  let data10 = data8.memory;
                  if (typeof data10 === "string") {
                    if (!pattern18.test(data10)) {
                      const err18 = { instancePath: instancePath + "/authConfigSync/resources/requests/memory", schemaPath: "#/definitions/quantities/properties/memory/pattern", keyword: "pattern", params: { pattern: "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" } };
                      if (vErrors === null) {
                        vErrors = [err18];
                      } else {
                        vErrors.push(err18);
                      }
                      errors++;
                    }
                  } else {
                    const err19 = { instancePath: instancePath + "/authConfigSync/resources/requests/memory", schemaPath: "#/definitions/quantities/properties/memory/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
              } else {
                const err20 = { instancePath: instancePath + "/authConfigSync/resources/requests", schemaPath: "#/definitions/quantities/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data7.limits !== void 0) {
              let data11 = data7.limits;
              if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                for (const key5 in data11) {
                  if (!(key5 === "cpu" || key5 === "memory")) {
                    const err21 = { instancePath: instancePath + "/authConfigSync/resources/limits", schemaPath: "#/definitions/quantities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
                if (data11.cpu !== void 0) {
                  let data12 = data11.cpu;
                  if (typeof data12 === "string") {
                    if (!pattern18.test(data12)) {
                      const err22 = { instancePath: instancePath + "/authConfigSync/resources/limits/cpu", schemaPath: "#/definitions/quantities/properties/cpu/pattern", keyword: "pattern", params: { pattern: "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" } };
                      if (vErrors === null) {
                        vErrors = [err22];
                      } else {
                        vErrors.push(err22);
                      }
                      errors++;
                    }
                  } else {
                    const err23 = { instancePath: instancePath + "/authConfigSync/resources/limits/cpu", schemaPath: "#/definitions/quantities/properties/cpu/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
                if (data11.memory !== void 0) {
                  let data13 = data11.memory;
                  if (typeof data13 === "string") {
                    if (!pattern18.test(data13)) {
                      const err24 = { instancePath: instancePath + "/authConfigSync/resources/limits/memory", schemaPath: "#/definitions/quantities/properties/memory/pattern", keyword: "pattern", params: { pattern: "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" } };
                      if (vErrors === null) {
                        vErrors = [err24];
                      } else {
                        vErrors.push(err24);
                      }
                      errors++;
                    }
                  } else {
                    const err25 = { instancePath: instancePath + "/authConfigSync/resources/limits/memory", schemaPath: "#/definitions/quantities/properties/memory/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
              } else {
                const err26 = { instancePath: instancePath + "/authConfigSync/resources/limits", schemaPath: "#/definitions/quantities/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
          } else {
            const err27 = { instancePath: instancePath + "/authConfigSync/resources", schemaPath: "#/properties/authConfigSync/properties/resources/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
      } else {
        const err28 = { instancePath: instancePath + "/authConfigSync", schemaPath: "#/properties/authConfigSync/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.manager !== void 0) {
      let data14 = data.manager;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        for (const key6 in data14) {
          if (!(key6 === "kubernetesAuthConfig")) {
            const err29 = { instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data14.kubernetesAuthConfig !== void 0) {
          let data15 = data14.kubernetesAuthConfig;
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            for (const key7 in data15) {
              if (!(key7 === "path" || key7 === "filename")) {
                const err30 = { instancePath: instancePath + "/manager/kubernetesAuthConfig", schemaPath: "#/properties/manager/properties/kubernetesAuthConfig/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data15.path !== void 0) {
              let data16 = data15.path;
              if (typeof data16 === "string") {
                if (!pattern8.test(data16)) {
                  const err31 = { instancePath: instancePath + "/manager/kubernetesAuthConfig/path", schemaPath: "#/properties/manager/properties/kubernetesAuthConfig/properties/path/pattern", keyword: "pattern", params: { pattern: "^(/(?!\\.\\.?(/|$))[A-Za-z0-9._-]+)+$" } };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
              } else {
                const err32 = { instancePath: instancePath + "/manager/kubernetesAuthConfig/path", schemaPath: "#/properties/manager/properties/kubernetesAuthConfig/properties/path/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data15.filename !== void 0) {
              let data17 = data15.filename;
              if (typeof data17 === "string") {
                if (func2(data17) > 253) {
                  const err33 = { instancePath: instancePath + "/manager/kubernetesAuthConfig/filename", schemaPath: "#/properties/manager/properties/kubernetesAuthConfig/properties/filename/maxLength", keyword: "maxLength", params: { limit: 253 } };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
                if (!pattern9.test(data17)) {
                  const err34 = { instancePath: instancePath + "/manager/kubernetesAuthConfig/filename", schemaPath: "#/properties/manager/properties/kubernetesAuthConfig/properties/filename/pattern", keyword: "pattern", params: { pattern: "^(?!(anonymous|preflight|urgent|ca-[0-9a-f]{12}\\.pem)$)[A-Za-z0-9][A-Za-z0-9._-]*$" } };
                  if (vErrors === null) {
                    vErrors = [err34];
                  } else {
                    vErrors.push(err34);
                  }
                  errors++;
                }
              } else {
                const err35 = { instancePath: instancePath + "/manager/kubernetesAuthConfig/filename", schemaPath: "#/properties/manager/properties/kubernetesAuthConfig/properties/filename/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
          } else {
            const err36 = { instancePath: instancePath + "/manager/kubernetesAuthConfig", schemaPath: "#/properties/manager/properties/kubernetesAuthConfig/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
      } else {
        const err37 = { instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
  } else {
    const err38 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err38];
    } else {
      vErrors.push(err38);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func3.call(schema21.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.profile !== void 0) {
      let data0 = data.profile;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (!(data0 === "trustplane" || data0 === "kube-dc")) {
        const err2 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/enum", keyword: "enum", params: { allowedValues: schema21.properties.profile.enum } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.directory !== void 0) {
      let data1 = data.directory;
      if (typeof data1 === "string") {
        if (!pattern8.test(data1)) {
          const err3 = { instancePath: instancePath + "/directory", schemaPath: "#/properties/directory/pattern", keyword: "pattern", params: { pattern: "^(/(?!\\.\\.?(/|$))[A-Za-z0-9._-]+)+$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/directory", schemaPath: "#/properties/directory/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.file !== void 0) {
      let data2 = data.file;
      if (typeof data2 === "string") {
        if (func2(data2) > 253) {
          const err5 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/maxLength", keyword: "maxLength", params: { limit: 253 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern9.test(data2)) {
          const err6 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/pattern", keyword: "pattern", params: { pattern: "^(?!(anonymous|preflight|urgent|ca-[0-9a-f]{12}\\.pem)$)[A-Za-z0-9][A-Za-z0-9._-]*$" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.directoryMount !== void 0) {
      if (typeof data.directoryMount !== "boolean") {
        const err8 = { instancePath: instancePath + "/directoryMount", schemaPath: "#/properties/directoryMount/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.rollout !== void 0) {
      let data4 = data.rollout;
      if (typeof data4 !== "string") {
        const err9 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (!(data4 === "fast" || data4 === "canary")) {
        const err10 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/enum", keyword: "enum", params: { allowedValues: schema21.properties.rollout.enum } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.urgent !== void 0) {
      if (typeof data.urgent !== "boolean") {
        const err11 = { instancePath: instancePath + "/urgent", schemaPath: "#/properties/urgent/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data6 = data.namespace;
      if (typeof data6 === "string") {
        if (func2(data6) > 63) {
          const err12 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (!pattern0.test(data6)) {
          const err13 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data7 = data.name;
      if (typeof data7 === "string") {
        if (func2(data7) > 52) {
          const err15 = { instancePath: instancePath + "/name", schemaPath: "definitions.json#/definitions/shortName/maxLength", keyword: "maxLength", params: { limit: 52 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (!pattern0.test(data7)) {
          const err16 = { instancePath: instancePath + "/name", schemaPath: "definitions.json#/definitions/shortName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/name", schemaPath: "definitions.json#/definitions/shortName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.configMapName !== void 0) {
      let data8 = data.configMapName;
      if (typeof data8 === "string") {
        if (func2(data8) > 52) {
          const err18 = { instancePath: instancePath + "/configMapName", schemaPath: "definitions.json#/definitions/shortName/maxLength", keyword: "maxLength", params: { limit: 52 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (!pattern0.test(data8)) {
          const err19 = { instancePath: instancePath + "/configMapName", schemaPath: "definitions.json#/definitions/shortName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/configMapName", schemaPath: "definitions.json#/definitions/shortName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data9 = data.labels;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        for (const key1 in data9) {
          const _errs26 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err21 = { instancePath: instancePath + "/labels", schemaPath: "definitions.json#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          }
          var valid5 = _errs26 === errors;
          if (!valid5) {
            const err22 = { instancePath: instancePath + "/labels", schemaPath: "definitions.json#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        for (const key2 in data9) {
          let data10 = data9[key2];
          if (typeof data10 === "string") {
            if (!pattern2.test(data10)) {
              const err23 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "definitions.json#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          } else {
            const err24 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "definitions.json#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/labels", schemaPath: "definitions.json#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.image !== void 0) {
      let data11 = data.image;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key3 in data11) {
          if (!(key3 === "repository" || key3 === "tag" || key3 === "digest" || key3 === "pullPolicy")) {
            const err26 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data11.repository !== void 0) {
          let data12 = data11.repository;
          if (typeof data12 === "string") {
            if (func2(data12) > 255) {
              const err27 = { instancePath: instancePath + "/image/repository", schemaPath: "#/properties/image/properties/repository/maxLength", keyword: "maxLength", params: { limit: 255 } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (!pattern15.test(data12)) {
              const err28 = { instancePath: instancePath + "/image/repository", schemaPath: "#/properties/image/properties/repository/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*(:[0-9]+)?/)?[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$" } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = { instancePath: instancePath + "/image/repository", schemaPath: "#/properties/image/properties/repository/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data11.tag !== void 0) {
          let data13 = data11.tag;
          if (typeof data13 === "string") {
            if (!pattern16.test(data13)) {
              const err30 = { instancePath: instancePath + "/image/tag", schemaPath: "#/properties/image/properties/tag/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$" } };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          } else {
            const err31 = { instancePath: instancePath + "/image/tag", schemaPath: "#/properties/image/properties/tag/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data11.digest !== void 0) {
          let data14 = data11.digest;
          if (typeof data14 === "string") {
            if (!pattern17.test(data14)) {
              const err32 = { instancePath: instancePath + "/image/digest", schemaPath: "#/properties/image/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" } };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          } else {
            const err33 = { instancePath: instancePath + "/image/digest", schemaPath: "#/properties/image/properties/digest/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data11.pullPolicy !== void 0) {
          let data15 = data11.pullPolicy;
          if (typeof data15 !== "string") {
            const err34 = { instancePath: instancePath + "/image/pullPolicy", schemaPath: "#/properties/image/properties/pullPolicy/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (!(data15 === "Always" || data15 === "IfNotPresent" || data15 === "Never")) {
            const err35 = { instancePath: instancePath + "/image/pullPolicy", schemaPath: "#/properties/image/properties/pullPolicy/enum", keyword: "enum", params: { allowedValues: schema21.properties.image.properties.pullPolicy.enum } };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
      } else {
        const err36 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.resources !== void 0) {
      let data16 = data.resources;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        for (const key4 in data16) {
          if (!(key4 === "requests" || key4 === "limits")) {
            const err37 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data16.requests !== void 0) {
          let data17 = data16.requests;
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            for (const key5 in data17) {
              if (!(key5 === "cpu" || key5 === "memory")) {
                const err38 = { instancePath: instancePath + "/resources/requests", schemaPath: "#/definitions/quantities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data17.cpu !== void 0) {
              let data18 = data17.cpu;
              if (typeof data18 === "string") {
                if (!pattern18.test(data18)) {
                  const err39 = { instancePath: instancePath + "/resources/requests/cpu", schemaPath: "#/definitions/quantities/properties/cpu/pattern", keyword: "pattern", params: { pattern: "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" } };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
              } else {
                const err40 = { instancePath: instancePath + "/resources/requests/cpu", schemaPath: "#/definitions/quantities/properties/cpu/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
            }
            if (data17.memory !== void 0) {
              let data19 = data17.memory;
              if (typeof data19 === "string") {
                if (!pattern18.test(data19)) {
                  const err41 = { instancePath: instancePath + "/resources/requests/memory", schemaPath: "#/definitions/quantities/properties/memory/pattern", keyword: "pattern", params: { pattern: "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" } };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
              } else {
                const err42 = { instancePath: instancePath + "/resources/requests/memory", schemaPath: "#/definitions/quantities/properties/memory/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
          } else {
            const err43 = { instancePath: instancePath + "/resources/requests", schemaPath: "#/definitions/quantities/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
        if (data16.limits !== void 0) {
          let data20 = data16.limits;
          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
            for (const key6 in data20) {
              if (!(key6 === "cpu" || key6 === "memory")) {
                const err44 = { instancePath: instancePath + "/resources/limits", schemaPath: "#/definitions/quantities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data20.cpu !== void 0) {
              let data21 = data20.cpu;
              if (typeof data21 === "string") {
                if (!pattern18.test(data21)) {
                  const err45 = { instancePath: instancePath + "/resources/limits/cpu", schemaPath: "#/definitions/quantities/properties/cpu/pattern", keyword: "pattern", params: { pattern: "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" } };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
              } else {
                const err46 = { instancePath: instancePath + "/resources/limits/cpu", schemaPath: "#/definitions/quantities/properties/cpu/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data20.memory !== void 0) {
              let data22 = data20.memory;
              if (typeof data22 === "string") {
                if (!pattern18.test(data22)) {
                  const err47 = { instancePath: instancePath + "/resources/limits/memory", schemaPath: "#/definitions/quantities/properties/memory/pattern", keyword: "pattern", params: { pattern: "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]{1,2})?$" } };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
              } else {
                const err48 = { instancePath: instancePath + "/resources/limits/memory", schemaPath: "#/definitions/quantities/properties/memory/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
          } else {
            const err49 = { instancePath: instancePath + "/resources/limits", schemaPath: "#/definitions/quantities/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
      } else {
        const err50 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.seLinuxType !== void 0) {
      let data23 = data.seLinuxType;
      if (typeof data23 === "string") {
        if (func2(data23) < 1) {
          const err51 = { instancePath: instancePath + "/seLinuxType", schemaPath: "#/properties/seLinuxType/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
      } else {
        const err52 = { instancePath: instancePath + "/seLinuxType", schemaPath: "#/properties/seLinuxType/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.nodeAffinity !== void 0) {
      if (!validate15(data.nodeAffinity, { instancePath: instancePath + "/nodeAffinity", parentData: data, parentDataProperty: "nodeAffinity", rootData })) {
        vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.tolerations !== void 0) {
      let data25 = data.tolerations;
      if (Array.isArray(data25)) {
        const len0 = data25.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data26 = data25[i0];
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            for (const key7 in data26) {
              if (!(key7 === "key" || key7 === "operator" || key7 === "value" || key7 === "effect" || key7 === "tolerationSeconds")) {
                const err53 = { instancePath: instancePath + "/tolerations/" + i0, schemaPath: "#/definitions/toleration/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
            if (data26.key !== void 0) {
              let data27 = data26.key;
              if (typeof data27 === "string") {
                if (!pattern1.test(data27)) {
                  const err54 = { instancePath: instancePath + "/tolerations/" + i0 + "/key", schemaPath: "#/definitions/toleration/properties/key/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" } };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
              } else {
                const err55 = { instancePath: instancePath + "/tolerations/" + i0 + "/key", schemaPath: "#/definitions/toleration/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
            }
            if (data26.operator !== void 0) {
              let data28 = data26.operator;
              if (typeof data28 !== "string") {
                const err56 = { instancePath: instancePath + "/tolerations/" + i0 + "/operator", schemaPath: "#/definitions/toleration/properties/operator/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
              if (!(data28 === "Exists" || data28 === "Equal")) {
                const err57 = { instancePath: instancePath + "/tolerations/" + i0 + "/operator", schemaPath: "#/definitions/toleration/properties/operator/enum", keyword: "enum", params: { allowedValues: schema32.properties.operator.enum } };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data26.value !== void 0) {
              let data29 = data26.value;
              if (typeof data29 === "string") {
                if (!pattern2.test(data29)) {
                  const err58 = { instancePath: instancePath + "/tolerations/" + i0 + "/value", schemaPath: "#/definitions/toleration/properties/value/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
                  if (vErrors === null) {
                    vErrors = [err58];
                  } else {
                    vErrors.push(err58);
                  }
                  errors++;
                }
              } else {
                const err59 = { instancePath: instancePath + "/tolerations/" + i0 + "/value", schemaPath: "#/definitions/toleration/properties/value/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
            if (data26.effect !== void 0) {
              let data30 = data26.effect;
              if (typeof data30 !== "string") {
                const err60 = { instancePath: instancePath + "/tolerations/" + i0 + "/effect", schemaPath: "#/definitions/toleration/properties/effect/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
              if (!(data30 === "NoSchedule" || data30 === "PreferNoSchedule" || data30 === "NoExecute")) {
                const err61 = { instancePath: instancePath + "/tolerations/" + i0 + "/effect", schemaPath: "#/definitions/toleration/properties/effect/enum", keyword: "enum", params: { allowedValues: schema32.properties.effect.enum } };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
            }
            if (data26.tolerationSeconds !== void 0) {
              let data31 = data26.tolerationSeconds;
              if (!(typeof data31 == "number" && (!(data31 % 1) && !isNaN(data31)) && isFinite(data31))) {
                const err62 = { instancePath: instancePath + "/tolerations/" + i0 + "/tolerationSeconds", schemaPath: "#/definitions/toleration/properties/tolerationSeconds/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
          } else {
            const err63 = { instancePath: instancePath + "/tolerations/" + i0, schemaPath: "#/definitions/toleration/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
      } else {
        const err64 = { instancePath: instancePath + "/tolerations", schemaPath: "#/properties/tolerations/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.values !== void 0) {
      if (!validate20(data.values, { instancePath: instancePath + "/values", parentData: data, parentDataProperty: "values", rootData })) {
        vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err65 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err65];
    } else {
      vErrors.push(err65);
    }
    errors++;
  }
  validate14.errors = vErrors;
  return errors === 0;
}
var schema37 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "k0rdent.json", "type": "object", "additionalProperties": false, "properties": { "namespace": { "$ref": "definitions.json#/definitions/name" }, "clusterDeployment": { "$ref": "definitions.json#/definitions/name" }, "clusterAuth": { "$ref": "definitions.json#/definitions/objectName" }, "distributedFrom": { "$ref": "definitions.json#/definitions/name" }, "caSecretMode": { "type": "string", "enum": ["compatible", "strict"] }, "manager": { "type": "string", "enum": ["kcm", "none"] }, "secretName": { "$ref": "definitions.json#/definitions/objectName" }, "controlPlane": { "type": "object", "additionalProperties": false, "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["K0smotronControlPlane", "K0sControlPlane"] }, "name": { "$ref": "definitions.json#/definitions/objectName" } } }, "rollout": { "type": "string", "enum": ["recreate", "reload"] }, "requireApproval": { "type": "boolean" } } };
var pattern37 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "u");
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func3.call(schema37.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data0 = data.namespace;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err1 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err2 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.clusterDeployment !== void 0) {
      let data1 = data.clusterDeployment;
      if (typeof data1 === "string") {
        if (func2(data1) > 63) {
          const err4 = { instancePath: instancePath + "/clusterDeployment", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern0.test(data1)) {
          const err5 = { instancePath: instancePath + "/clusterDeployment", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/clusterDeployment", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.clusterAuth !== void 0) {
      let data2 = data.clusterAuth;
      if (typeof data2 === "string") {
        if (func2(data2) > 253) {
          const err7 = { instancePath: instancePath + "/clusterAuth", schemaPath: "definitions.json#/definitions/objectName/maxLength", keyword: "maxLength", params: { limit: 253 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern37.test(data2)) {
          const err8 = { instancePath: instancePath + "/clusterAuth", schemaPath: "definitions.json#/definitions/objectName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/clusterAuth", schemaPath: "definitions.json#/definitions/objectName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.distributedFrom !== void 0) {
      let data3 = data.distributedFrom;
      if (typeof data3 === "string") {
        if (func2(data3) > 63) {
          const err10 = { instancePath: instancePath + "/distributedFrom", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (!pattern0.test(data3)) {
          const err11 = { instancePath: instancePath + "/distributedFrom", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/distributedFrom", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.caSecretMode !== void 0) {
      let data4 = data.caSecretMode;
      if (typeof data4 !== "string") {
        const err13 = { instancePath: instancePath + "/caSecretMode", schemaPath: "#/properties/caSecretMode/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (!(data4 === "compatible" || data4 === "strict")) {
        const err14 = { instancePath: instancePath + "/caSecretMode", schemaPath: "#/properties/caSecretMode/enum", keyword: "enum", params: { allowedValues: schema37.properties.caSecretMode.enum } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.manager !== void 0) {
      let data5 = data.manager;
      if (typeof data5 !== "string") {
        const err15 = { instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (!(data5 === "kcm" || data5 === "none")) {
        const err16 = { instancePath: instancePath + "/manager", schemaPath: "#/properties/manager/enum", keyword: "enum", params: { allowedValues: schema37.properties.manager.enum } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.secretName !== void 0) {
      let data6 = data.secretName;
      if (typeof data6 === "string") {
        if (func2(data6) > 253) {
          const err17 = { instancePath: instancePath + "/secretName", schemaPath: "definitions.json#/definitions/objectName/maxLength", keyword: "maxLength", params: { limit: 253 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (!pattern37.test(data6)) {
          const err18 = { instancePath: instancePath + "/secretName", schemaPath: "definitions.json#/definitions/objectName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/secretName", schemaPath: "definitions.json#/definitions/objectName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.controlPlane !== void 0) {
      let data7 = data.controlPlane;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.kind === void 0) {
          const err20 = { instancePath: instancePath + "/controlPlane", schemaPath: "#/properties/controlPlane/required", keyword: "required", params: { missingProperty: "kind" } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        for (const key1 in data7) {
          if (!(key1 === "kind" || key1 === "name")) {
            const err21 = { instancePath: instancePath + "/controlPlane", schemaPath: "#/properties/controlPlane/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data7.kind !== void 0) {
          let data8 = data7.kind;
          if (typeof data8 !== "string") {
            const err22 = { instancePath: instancePath + "/controlPlane/kind", schemaPath: "#/properties/controlPlane/properties/kind/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (!(data8 === "K0smotronControlPlane" || data8 === "K0sControlPlane")) {
            const err23 = { instancePath: instancePath + "/controlPlane/kind", schemaPath: "#/properties/controlPlane/properties/kind/enum", keyword: "enum", params: { allowedValues: schema37.properties.controlPlane.properties.kind.enum } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data7.name !== void 0) {
          let data9 = data7.name;
          if (typeof data9 === "string") {
            if (func2(data9) > 253) {
              const err24 = { instancePath: instancePath + "/controlPlane/name", schemaPath: "definitions.json#/definitions/objectName/maxLength", keyword: "maxLength", params: { limit: 253 } };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (!pattern37.test(data9)) {
              const err25 = { instancePath: instancePath + "/controlPlane/name", schemaPath: "definitions.json#/definitions/objectName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" } };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          } else {
            const err26 = { instancePath: instancePath + "/controlPlane/name", schemaPath: "definitions.json#/definitions/objectName/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/controlPlane", schemaPath: "#/properties/controlPlane/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.rollout !== void 0) {
      let data10 = data.rollout;
      if (typeof data10 !== "string") {
        const err28 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (!(data10 === "recreate" || data10 === "reload")) {
        const err29 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/enum", keyword: "enum", params: { allowedValues: schema37.properties.rollout.enum } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.requireApproval !== void 0) {
      if (typeof data.requireApproval !== "boolean") {
        const err30 = { instancePath: instancePath + "/requireApproval", schemaPath: "#/properties/requireApproval/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
  } else {
    const err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
var pattern44 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$", "u");
var pattern46 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.namespace === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "namespace" || key0 === "shoot" || key0 === "configMapName" || key0 === "managedIssuer")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data0 = data.namespace;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.shoot !== void 0) {
      let data1 = data.shoot;
      if (typeof data1 === "string") {
        if (func2(data1) > 63) {
          const err5 = { instancePath: instancePath + "/shoot", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern0.test(data1)) {
          const err6 = { instancePath: instancePath + "/shoot", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/shoot", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.configMapName !== void 0) {
      let data2 = data.configMapName;
      if (typeof data2 === "string") {
        if (func2(data2) > 253) {
          const err8 = { instancePath: instancePath + "/configMapName", schemaPath: "definitions.json#/definitions/objectName/maxLength", keyword: "maxLength", params: { limit: 253 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (!pattern37.test(data2)) {
          const err9 = { instancePath: instancePath + "/configMapName", schemaPath: "definitions.json#/definitions/objectName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/configMapName", schemaPath: "definitions.json#/definitions/objectName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.managedIssuer !== void 0) {
      let data3 = data.managedIssuer;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.discovery === void 0) {
          const err11 = { instancePath: instancePath + "/managedIssuer", schemaPath: "#/properties/managedIssuer/required", keyword: "required", params: { missingProperty: "discovery" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data3.project === void 0) {
          const err12 = { instancePath: instancePath + "/managedIssuer", schemaPath: "#/properties/managedIssuer/required", keyword: "required", params: { missingProperty: "project" } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data3.uid === void 0) {
          const err13 = { instancePath: instancePath + "/managedIssuer", schemaPath: "#/properties/managedIssuer/required", keyword: "required", params: { missingProperty: "uid" } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "discovery" || key1 === "project" || key1 === "uid")) {
            const err14 = { instancePath: instancePath + "/managedIssuer", schemaPath: "#/properties/managedIssuer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data3.discovery !== void 0) {
          let data4 = data3.discovery;
          if (typeof data4 === "string") {
            if (func2(data4) > 253) {
              const err15 = { instancePath: instancePath + "/managedIssuer/discovery", schemaPath: "#/properties/managedIssuer/properties/discovery/maxLength", keyword: "maxLength", params: { limit: 253 } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (!pattern44.test(data4)) {
              const err16 = { instancePath: instancePath + "/managedIssuer/discovery", schemaPath: "#/properties/managedIssuer/properties/discovery/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$" } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = { instancePath: instancePath + "/managedIssuer/discovery", schemaPath: "#/properties/managedIssuer/properties/discovery/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data3.project !== void 0) {
          let data5 = data3.project;
          if (typeof data5 === "string") {
            if (func2(data5) > 63) {
              const err18 = { instancePath: instancePath + "/managedIssuer/project", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (!pattern0.test(data5)) {
              const err19 = { instancePath: instancePath + "/managedIssuer/project", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = { instancePath: instancePath + "/managedIssuer/project", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data3.uid !== void 0) {
          let data6 = data3.uid;
          if (typeof data6 === "string") {
            if (!pattern46.test(data6)) {
              const err21 = { instancePath: instancePath + "/managedIssuer/uid", schemaPath: "#/properties/managedIssuer/properties/uid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          } else {
            const err22 = { instancePath: instancePath + "/managedIssuer/uid", schemaPath: "#/properties/managedIssuer/properties/uid/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/managedIssuer", schemaPath: "#/properties/managedIssuer/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
  } else {
    const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
var pattern6 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.reason === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.expires === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expires" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "rule" || key0 === "reason" || key0 === "expires")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.rule !== void 0) {
      if (typeof data.rule !== "string") {
        const err4 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      let data1 = data.reason;
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err5 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.expires !== void 0) {
      let data2 = data.expires;
      if (typeof data2 === "string") {
        if (!pattern6.test(data2)) {
          const err7 = { instancePath: instancePath + "/expires", schemaPath: "#/definitions/date/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/expires", schemaPath: "#/definitions/date/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate28(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
var func0 = require_equal().default;
var pattern3 = new RegExp("^1\\.(0|[1-9][0-9]{0,2})$", "u");
var pattern4 = new RegExp("^https://[^/?#\\s]+/?$", "u");
var pattern5 = new RegExp("^(?!\\.\\.?$)[^/%]+$", "u");
var pattern47 = new RegExp("^[a-z0-9][-a-z0-9]*$", "u");
var pattern48 = new RegExp("^(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.spec === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.apiVersion !== void 0) {
      if ("trustplane.dev/v1alpha1" !== data.apiVersion) {
        const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "definitions.json#/definitions/apiVersion/const", keyword: "const", params: { allowedValue: "trustplane.dev/v1alpha1" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("Cluster" !== data.kind) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "Cluster" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate12(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      let data3 = data.spec;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.kubernetesVersion === void 0) {
          const err7 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "kubernetesVersion" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data3.platform === void 0) {
          const err8 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "platform" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3.serviceAccountIssuers === void 0) {
          const err9 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "serviceAccountIssuers" } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data3.delivery === void 0) {
          const err10 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "delivery" } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!func3.call(schema11.properties.spec.properties, key1)) {
            const err11 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data3.kubernetesVersion !== void 0) {
          let data4 = data3.kubernetesVersion;
          if (typeof data4 === "string") {
            if (!pattern3.test(data4)) {
              const err12 = { instancePath: instancePath + "/spec/kubernetesVersion", schemaPath: "#/properties/spec/properties/kubernetesVersion/pattern", keyword: "pattern", params: { pattern: "^1\\.(0|[1-9][0-9]{0,2})$" } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/spec/kubernetesVersion", schemaPath: "#/properties/spec/properties/kubernetesVersion/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data3.platform !== void 0) {
          let data5 = data3.platform;
          if (typeof data5 !== "string") {
            const err14 = { instancePath: instancePath + "/spec/platform", schemaPath: "#/properties/spec/properties/platform/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (!(data5 === "kubeadm" || data5 === "rke2" || data5 === "k3s" || data5 === "k0s" || data5 === "talos" || data5 === "kubeone" || data5 === "gardener" || data5 === "k0rdent" || data5 === "other")) {
            const err15 = { instancePath: instancePath + "/spec/platform", schemaPath: "#/properties/spec/properties/platform/enum", keyword: "enum", params: { allowedValues: schema11.properties.spec.properties.platform.enum } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data3.serviceAccountIssuers !== void 0) {
          let data6 = data3.serviceAccountIssuers;
          if (Array.isArray(data6)) {
            if (data6.length < 1) {
              const err16 = { instancePath: instancePath + "/spec/serviceAccountIssuers", schemaPath: "#/properties/spec/properties/serviceAccountIssuers/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            const len0 = data6.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data7 = data6[i0];
              if (typeof data7 === "string") {
                if (func2(data7) < 1) {
                  const err17 = { instancePath: instancePath + "/spec/serviceAccountIssuers/" + i0, schemaPath: "#/properties/spec/properties/serviceAccountIssuers/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/spec/serviceAccountIssuers/" + i0, schemaPath: "#/properties/spec/properties/serviceAccountIssuers/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
          } else {
            const err19 = { instancePath: instancePath + "/spec/serviceAccountIssuers", schemaPath: "#/properties/spec/properties/serviceAccountIssuers/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data3.serviceAccountDiscovery !== void 0) {
          let data8 = data3.serviceAccountDiscovery;
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key2 in data8) {
              if (!(key2 === "discoveryURL" || key2 === "certificateAuthority" || key2 === "certificateAuthorityFile" || key2 === "internal" || key2 === "egressSelectorType")) {
                const err20 = { instancePath: instancePath + "/spec/serviceAccountDiscovery", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data8.discoveryURL !== void 0) {
              let data9 = data8.discoveryURL;
              if (typeof data9 === "string") {
                if (func2(data9) < 1) {
                  const err21 = { instancePath: instancePath + "/spec/serviceAccountDiscovery/discoveryURL", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/properties/discoveryURL/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              } else {
                const err22 = { instancePath: instancePath + "/spec/serviceAccountDiscovery/discoveryURL", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/properties/discoveryURL/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data8.certificateAuthority !== void 0) {
              if (typeof data8.certificateAuthority !== "string") {
                const err23 = { instancePath: instancePath + "/spec/serviceAccountDiscovery/certificateAuthority", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/properties/certificateAuthority/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data8.certificateAuthorityFile !== void 0) {
              let data11 = data8.certificateAuthorityFile;
              if (typeof data11 === "string") {
                if (func2(data11) < 1) {
                  const err24 = { instancePath: instancePath + "/spec/serviceAccountDiscovery/certificateAuthorityFile", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/properties/certificateAuthorityFile/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
              } else {
                const err25 = { instancePath: instancePath + "/spec/serviceAccountDiscovery/certificateAuthorityFile", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/properties/certificateAuthorityFile/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data8.internal !== void 0) {
              if (typeof data8.internal !== "boolean") {
                const err26 = { instancePath: instancePath + "/spec/serviceAccountDiscovery/internal", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/properties/internal/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data8.egressSelectorType !== void 0) {
              let data13 = data8.egressSelectorType;
              if (typeof data13 !== "string") {
                const err27 = { instancePath: instancePath + "/spec/serviceAccountDiscovery/egressSelectorType", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/properties/egressSelectorType/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
              if (!(data13 === "controlplane" || data13 === "cluster")) {
                const err28 = { instancePath: instancePath + "/spec/serviceAccountDiscovery/egressSelectorType", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/properties/egressSelectorType/enum", keyword: "enum", params: { allowedValues: schema11.properties.spec.properties.serviceAccountDiscovery.properties.egressSelectorType.enum } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
          } else {
            const err29 = { instancePath: instancePath + "/spec/serviceAccountDiscovery", schemaPath: "#/properties/spec/properties/serviceAccountDiscovery/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data3.audience !== void 0) {
          let data14 = data3.audience;
          if (typeof data14 === "string") {
            if (func2(data14) < 1) {
              const err30 = { instancePath: instancePath + "/spec/audience", schemaPath: "#/properties/spec/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          } else {
            const err31 = { instancePath: instancePath + "/spec/audience", schemaPath: "#/properties/spec/properties/audience/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data3.anonymous !== void 0) {
          let data15 = data3.anonymous;
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.enabled === void 0) {
              const err32 = { instancePath: instancePath + "/spec/anonymous", schemaPath: "#/properties/spec/properties/anonymous/required", keyword: "required", params: { missingProperty: "enabled" } };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            for (const key3 in data15) {
              if (!(key3 === "enabled" || key3 === "conditions")) {
                const err33 = { instancePath: instancePath + "/spec/anonymous", schemaPath: "#/properties/spec/properties/anonymous/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data15.enabled !== void 0) {
              if (typeof data15.enabled !== "boolean") {
                const err34 = { instancePath: instancePath + "/spec/anonymous/enabled", schemaPath: "#/properties/spec/properties/anonymous/properties/enabled/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data15.conditions !== void 0) {
              let data17 = data15.conditions;
              if (Array.isArray(data17)) {
                const len1 = data17.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data18 = data17[i1];
                  if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                    if (data18.path === void 0) {
                      const err35 = { instancePath: instancePath + "/spec/anonymous/conditions/" + i1, schemaPath: "#/properties/spec/properties/anonymous/properties/conditions/items/required", keyword: "required", params: { missingProperty: "path" } };
                      if (vErrors === null) {
                        vErrors = [err35];
                      } else {
                        vErrors.push(err35);
                      }
                      errors++;
                    }
                    for (const key4 in data18) {
                      if (!(key4 === "path")) {
                        const err36 = { instancePath: instancePath + "/spec/anonymous/conditions/" + i1, schemaPath: "#/properties/spec/properties/anonymous/properties/conditions/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                        if (vErrors === null) {
                          vErrors = [err36];
                        } else {
                          vErrors.push(err36);
                        }
                        errors++;
                      }
                    }
                    if (data18.path !== void 0) {
                      if (typeof data18.path !== "string") {
                        const err37 = { instancePath: instancePath + "/spec/anonymous/conditions/" + i1 + "/path", schemaPath: "#/properties/spec/properties/anonymous/properties/conditions/items/properties/path/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err37];
                        } else {
                          vErrors.push(err37);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err38 = { instancePath: instancePath + "/spec/anonymous/conditions/" + i1, schemaPath: "#/properties/spec/properties/anonymous/properties/conditions/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                }
              } else {
                const err39 = { instancePath: instancePath + "/spec/anonymous/conditions", schemaPath: "#/properties/spec/properties/anonymous/properties/conditions/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
          } else {
            const err40 = { instancePath: instancePath + "/spec/anonymous", schemaPath: "#/properties/spec/properties/anonymous/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data3.apiServer !== void 0) {
          let data20 = data3.apiServer;
          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
            for (const key5 in data20) {
              if (!func3.call(schema11.properties.spec.properties.apiServer.properties, key5)) {
                const err41 = { instancePath: instancePath + "/spec/apiServer", schemaPath: "#/properties/spec/properties/apiServer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            if (data20.url !== void 0) {
              let data21 = data20.url;
              if (typeof data21 === "string") {
                if (!pattern4.test(data21)) {
                  const err42 = { instancePath: instancePath + "/spec/apiServer/url", schemaPath: "#/properties/spec/properties/apiServer/properties/url/pattern", keyword: "pattern", params: { pattern: "^https://[^/?#\\s]+/?$" } };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                }
              } else {
                const err43 = { instancePath: instancePath + "/spec/apiServer/url", schemaPath: "#/properties/spec/properties/apiServer/properties/url/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data20.certificateAuthority !== void 0) {
              if (typeof data20.certificateAuthority !== "string") {
                const err44 = { instancePath: instancePath + "/spec/apiServer/certificateAuthority", schemaPath: "#/properties/spec/properties/apiServer/properties/certificateAuthority/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data20.certificateAuthorityFile !== void 0) {
              let data23 = data20.certificateAuthorityFile;
              if (typeof data23 === "string") {
                if (func2(data23) < 1) {
                  const err45 = { instancePath: instancePath + "/spec/apiServer/certificateAuthorityFile", schemaPath: "#/properties/spec/properties/apiServer/properties/certificateAuthorityFile/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
              } else {
                const err46 = { instancePath: instancePath + "/spec/apiServer/certificateAuthorityFile", schemaPath: "#/properties/spec/properties/apiServer/properties/certificateAuthorityFile/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data20.port !== void 0) {
              let data24 = data20.port;
              if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
                const err47 = { instancePath: instancePath + "/spec/apiServer/port", schemaPath: "#/properties/spec/properties/apiServer/properties/port/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
              if (typeof data24 == "number" && isFinite(data24)) {
                if (data24 > 65535 || isNaN(data24)) {
                  const err48 = { instancePath: instancePath + "/spec/apiServer/port", schemaPath: "#/properties/spec/properties/apiServer/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
                if (data24 < 1 || isNaN(data24)) {
                  const err49 = { instancePath: instancePath + "/spec/apiServer/port", schemaPath: "#/properties/spec/properties/apiServer/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                }
              }
            }
            if (data20.audiences !== void 0) {
              let data25 = data20.audiences;
              if (Array.isArray(data25)) {
                if (data25.length < 1) {
                  const err50 = { instancePath: instancePath + "/spec/apiServer/audiences", schemaPath: "#/properties/spec/properties/apiServer/properties/audiences/minItems", keyword: "minItems", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err50];
                  } else {
                    vErrors.push(err50);
                  }
                  errors++;
                }
                const len2 = data25.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data26 = data25[i2];
                  if (typeof data26 === "string") {
                    if (func2(data26) < 1) {
                      const err51 = { instancePath: instancePath + "/spec/apiServer/audiences/" + i2, schemaPath: "#/properties/spec/properties/apiServer/properties/audiences/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err51];
                      } else {
                        vErrors.push(err51);
                      }
                      errors++;
                    }
                  } else {
                    const err52 = { instancePath: instancePath + "/spec/apiServer/audiences/" + i2, schemaPath: "#/properties/spec/properties/apiServer/properties/audiences/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err52];
                    } else {
                      vErrors.push(err52);
                    }
                    errors++;
                  }
                }
              } else {
                const err53 = { instancePath: instancePath + "/spec/apiServer/audiences", schemaPath: "#/properties/spec/properties/apiServer/properties/audiences/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
            if (data20.egressSelectors !== void 0) {
              let data27 = data20.egressSelectors;
              if (Array.isArray(data27)) {
                const len3 = data27.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data28 = data27[i3];
                  if (typeof data28 !== "string") {
                    const err54 = { instancePath: instancePath + "/spec/apiServer/egressSelectors/" + i3, schemaPath: "#/properties/spec/properties/apiServer/properties/egressSelectors/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err54];
                    } else {
                      vErrors.push(err54);
                    }
                    errors++;
                  }
                  if (!(data28 === "controlplane" || data28 === "cluster" || data28 === "etcd")) {
                    const err55 = { instancePath: instancePath + "/spec/apiServer/egressSelectors/" + i3, schemaPath: "#/properties/spec/properties/apiServer/properties/egressSelectors/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.spec.properties.apiServer.properties.egressSelectors.items.enum } };
                    if (vErrors === null) {
                      vErrors = [err55];
                    } else {
                      vErrors.push(err55);
                    }
                    errors++;
                  }
                }
              } else {
                const err56 = { instancePath: instancePath + "/spec/apiServer/egressSelectors", schemaPath: "#/properties/spec/properties/apiServer/properties/egressSelectors/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data20.enableWorker !== void 0) {
              if (typeof data20.enableWorker !== "boolean") {
                const err57 = { instancePath: instancePath + "/spec/apiServer/enableWorker", schemaPath: "#/properties/spec/properties/apiServer/properties/enableWorker/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data20.runAsUser !== void 0) {
              let data30 = data20.runAsUser;
              if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
                const err58 = { instancePath: instancePath + "/spec/apiServer/runAsUser", schemaPath: "#/properties/spec/properties/apiServer/properties/runAsUser/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
              if (typeof data30 == "number" && isFinite(data30)) {
                if (data30 < 0 || isNaN(data30)) {
                  const err59 = { instancePath: instancePath + "/spec/apiServer/runAsUser", schemaPath: "#/properties/spec/properties/apiServer/properties/runAsUser/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err59];
                  } else {
                    vErrors.push(err59);
                  }
                  errors++;
                }
              }
            }
            if (data20.runAsGroup !== void 0) {
              let data31 = data20.runAsGroup;
              if (!(typeof data31 == "number" && (!(data31 % 1) && !isNaN(data31)) && isFinite(data31))) {
                const err60 = { instancePath: instancePath + "/spec/apiServer/runAsGroup", schemaPath: "#/properties/spec/properties/apiServer/properties/runAsGroup/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
              if (typeof data31 == "number" && isFinite(data31)) {
                if (data31 < 0 || isNaN(data31)) {
                  const err61 = { instancePath: instancePath + "/spec/apiServer/runAsGroup", schemaPath: "#/properties/spec/properties/apiServer/properties/runAsGroup/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err61];
                  } else {
                    vErrors.push(err61);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err62 = { instancePath: instancePath + "/spec/apiServer", schemaPath: "#/properties/spec/properties/apiServer/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data3.adminRoles !== void 0) {
          let data32 = data3.adminRoles;
          if (Array.isArray(data32)) {
            if (data32.length < 1) {
              const err63 = { instancePath: instancePath + "/spec/adminRoles", schemaPath: "#/properties/spec/properties/adminRoles/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
            const len4 = data32.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data33 = data32[i4];
              if (typeof data33 === "string") {
                if (!pattern5.test(data33)) {
                  const err64 = { instancePath: instancePath + "/spec/adminRoles/" + i4, schemaPath: "definitions.json#/definitions/roleName/pattern", keyword: "pattern", params: { pattern: "^(?!\\.\\.?$)[^/%]+$" } };
                  if (vErrors === null) {
                    vErrors = [err64];
                  } else {
                    vErrors.push(err64);
                  }
                  errors++;
                }
              } else {
                const err65 = { instancePath: instancePath + "/spec/adminRoles/" + i4, schemaPath: "definitions.json#/definitions/roleName/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err65];
                } else {
                  vErrors.push(err65);
                }
                errors++;
              }
            }
            let i5 = data32.length;
            let j0;
            if (i5 > 1) {
              outer0:
                for (; i5--; ) {
                  for (j0 = i5; j0--; ) {
                    if (func0(data32[i5], data32[j0])) {
                      const err66 = { instancePath: instancePath + "/spec/adminRoles", schemaPath: "#/properties/spec/properties/adminRoles/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j0 } };
                      if (vErrors === null) {
                        vErrors = [err66];
                      } else {
                        vErrors.push(err66);
                      }
                      errors++;
                      break outer0;
                    }
                  }
                }
            }
          } else {
            const err67 = { instancePath: instancePath + "/spec/adminRoles", schemaPath: "#/properties/spec/properties/adminRoles/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data3.breakGlass !== void 0) {
          let data34 = data3.breakGlass;
          if (Array.isArray(data34)) {
            const len5 = data34.length;
            for (let i6 = 0; i6 < len5; i6++) {
              let data35 = data34[i6];
              if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
                if (data35.kind === void 0) {
                  const err68 = { instancePath: instancePath + "/spec/breakGlass/" + i6, schemaPath: "#/properties/spec/properties/breakGlass/items/required", keyword: "required", params: { missingProperty: "kind" } };
                  if (vErrors === null) {
                    vErrors = [err68];
                  } else {
                    vErrors.push(err68);
                  }
                  errors++;
                }
                if (data35.subject === void 0) {
                  const err69 = { instancePath: instancePath + "/spec/breakGlass/" + i6, schemaPath: "#/properties/spec/properties/breakGlass/items/required", keyword: "required", params: { missingProperty: "subject" } };
                  if (vErrors === null) {
                    vErrors = [err69];
                  } else {
                    vErrors.push(err69);
                  }
                  errors++;
                }
                if (data35.owner === void 0) {
                  const err70 = { instancePath: instancePath + "/spec/breakGlass/" + i6, schemaPath: "#/properties/spec/properties/breakGlass/items/required", keyword: "required", params: { missingProperty: "owner" } };
                  if (vErrors === null) {
                    vErrors = [err70];
                  } else {
                    vErrors.push(err70);
                  }
                  errors++;
                }
                if (data35.lastTested === void 0) {
                  const err71 = { instancePath: instancePath + "/spec/breakGlass/" + i6, schemaPath: "#/properties/spec/properties/breakGlass/items/required", keyword: "required", params: { missingProperty: "lastTested" } };
                  if (vErrors === null) {
                    vErrors = [err71];
                  } else {
                    vErrors.push(err71);
                  }
                  errors++;
                }
                for (const key6 in data35) {
                  if (!(key6 === "kind" || key6 === "subject" || key6 === "owner" || key6 === "lastTested")) {
                    const err72 = { instancePath: instancePath + "/spec/breakGlass/" + i6, schemaPath: "#/properties/spec/properties/breakGlass/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                    if (vErrors === null) {
                      vErrors = [err72];
                    } else {
                      vErrors.push(err72);
                    }
                    errors++;
                  }
                }
                if (data35.kind !== void 0) {
                  let data36 = data35.kind;
                  if (typeof data36 !== "string") {
                    const err73 = { instancePath: instancePath + "/spec/breakGlass/" + i6 + "/kind", schemaPath: "#/properties/spec/properties/breakGlass/items/properties/kind/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err73];
                    } else {
                      vErrors.push(err73);
                    }
                    errors++;
                  }
                  if (!(data36 === "ClientCertificate" || data36 === "StaticGroup")) {
                    const err74 = { instancePath: instancePath + "/spec/breakGlass/" + i6 + "/kind", schemaPath: "#/properties/spec/properties/breakGlass/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema11.properties.spec.properties.breakGlass.items.properties.kind.enum } };
                    if (vErrors === null) {
                      vErrors = [err74];
                    } else {
                      vErrors.push(err74);
                    }
                    errors++;
                  }
                }
                if (data35.subject !== void 0) {
                  let data37 = data35.subject;
                  if (typeof data37 === "string") {
                    if (func2(data37) < 1) {
                      const err75 = { instancePath: instancePath + "/spec/breakGlass/" + i6 + "/subject", schemaPath: "#/properties/spec/properties/breakGlass/items/properties/subject/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err75];
                      } else {
                        vErrors.push(err75);
                      }
                      errors++;
                    }
                  } else {
                    const err76 = { instancePath: instancePath + "/spec/breakGlass/" + i6 + "/subject", schemaPath: "#/properties/spec/properties/breakGlass/items/properties/subject/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err76];
                    } else {
                      vErrors.push(err76);
                    }
                    errors++;
                  }
                }
                if (data35.owner !== void 0) {
                  let data38 = data35.owner;
                  if (typeof data38 === "string") {
                    if (func2(data38) < 1) {
                      const err77 = { instancePath: instancePath + "/spec/breakGlass/" + i6 + "/owner", schemaPath: "#/properties/spec/properties/breakGlass/items/properties/owner/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err77];
                      } else {
                        vErrors.push(err77);
                      }
                      errors++;
                    }
                  } else {
                    const err78 = { instancePath: instancePath + "/spec/breakGlass/" + i6 + "/owner", schemaPath: "#/properties/spec/properties/breakGlass/items/properties/owner/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err78];
                    } else {
                      vErrors.push(err78);
                    }
                    errors++;
                  }
                }
                if (data35.lastTested !== void 0) {
                  let data39 = data35.lastTested;
                  if (typeof data39 === "string") {
                    if (!pattern6.test(data39)) {
                      const err79 = { instancePath: instancePath + "/spec/breakGlass/" + i6 + "/lastTested", schemaPath: "definitions.json#/definitions/date/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" } };
                      if (vErrors === null) {
                        vErrors = [err79];
                      } else {
                        vErrors.push(err79);
                      }
                      errors++;
                    }
                  } else {
                    const err80 = { instancePath: instancePath + "/spec/breakGlass/" + i6 + "/lastTested", schemaPath: "definitions.json#/definitions/date/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err80];
                    } else {
                      vErrors.push(err80);
                    }
                    errors++;
                  }
                }
              } else {
                const err81 = { instancePath: instancePath + "/spec/breakGlass/" + i6, schemaPath: "#/properties/spec/properties/breakGlass/items/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err81];
                } else {
                  vErrors.push(err81);
                }
                errors++;
              }
            }
          } else {
            const err82 = { instancePath: instancePath + "/spec/breakGlass", schemaPath: "#/properties/spec/properties/breakGlass/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err82];
            } else {
              vErrors.push(err82);
            }
            errors++;
          }
        }
        if (data3.delivery !== void 0) {
          let data40 = data3.delivery;
          if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
            if (data40.type === void 0) {
              const err83 = { instancePath: instancePath + "/spec/delivery", schemaPath: "#/properties/spec/properties/delivery/required", keyword: "required", params: { missingProperty: "type" } };
              if (vErrors === null) {
                vErrors = [err83];
              } else {
                vErrors.push(err83);
              }
              errors++;
            }
            for (const key7 in data40) {
              if (!(key7 === "type" || key7 === "in" || key7 === "nodeFile" || key7 === "k0rdent" || key7 === "gardener" || key7 === "openIDConnect" || key7 === "talos" || key7 === "kubeone")) {
                const err84 = { instancePath: instancePath + "/spec/delivery", schemaPath: "#/properties/spec/properties/delivery/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                if (vErrors === null) {
                  vErrors = [err84];
                } else {
                  vErrors.push(err84);
                }
                errors++;
              }
            }
            if (data40.type !== void 0) {
              let data41 = data40.type;
              if (typeof data41 !== "string") {
                const err85 = { instancePath: instancePath + "/spec/delivery/type", schemaPath: "#/properties/spec/properties/delivery/properties/type/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err85];
                } else {
                  vErrors.push(err85);
                }
                errors++;
              }
              if (!(data41 === "NodeFile" || data41 === "K0rdent" || data41 === "Gardener" || data41 === "Talos" || data41 === "KubeOne" || data41 === "OpenIDConnect")) {
                const err86 = { instancePath: instancePath + "/spec/delivery/type", schemaPath: "#/properties/spec/properties/delivery/properties/type/enum", keyword: "enum", params: { allowedValues: schema11.properties.spec.properties.delivery.properties.type.enum } };
                if (vErrors === null) {
                  vErrors = [err86];
                } else {
                  vErrors.push(err86);
                }
                errors++;
              }
            }
            if (data40.in !== void 0) {
              let data42 = data40.in;
              if (typeof data42 === "string") {
                if (func2(data42) > 63) {
                  const err87 = { instancePath: instancePath + "/spec/delivery/in", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
                  if (vErrors === null) {
                    vErrors = [err87];
                  } else {
                    vErrors.push(err87);
                  }
                  errors++;
                }
                if (!pattern0.test(data42)) {
                  const err88 = { instancePath: instancePath + "/spec/delivery/in", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
                  if (vErrors === null) {
                    vErrors = [err88];
                  } else {
                    vErrors.push(err88);
                  }
                  errors++;
                }
              } else {
                const err89 = { instancePath: instancePath + "/spec/delivery/in", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err89];
                } else {
                  vErrors.push(err89);
                }
                errors++;
              }
            }
            if (data40.nodeFile !== void 0) {
              if (!validate14(data40.nodeFile, { instancePath: instancePath + "/spec/delivery/nodeFile", parentData: data40, parentDataProperty: "nodeFile", rootData })) {
                vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
                errors = vErrors.length;
              }
            }
            if (data40.k0rdent !== void 0) {
              if (!validate23(data40.k0rdent, { instancePath: instancePath + "/spec/delivery/k0rdent", parentData: data40, parentDataProperty: "k0rdent", rootData })) {
                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                errors = vErrors.length;
              }
            }
            if (data40.gardener !== void 0) {
              if (!validate25(data40.gardener, { instancePath: instancePath + "/spec/delivery/gardener", parentData: data40, parentDataProperty: "gardener", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
            }
            if (data40.openIDConnect !== void 0) {
              let data46 = data40.openIDConnect;
              if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
                for (const key8 in data46) {
                  if (!(key8 === "namePrefix" || key8 === "supportedSigningAlgs" || key8 === "maxTokenExpirationSeconds")) {
                    const err90 = { instancePath: instancePath + "/spec/delivery/openIDConnect", schemaPath: "open-id-connect.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                    if (vErrors === null) {
                      vErrors = [err90];
                    } else {
                      vErrors.push(err90);
                    }
                    errors++;
                  }
                }
                if (data46.namePrefix !== void 0) {
                  let data47 = data46.namePrefix;
                  if (typeof data47 === "string") {
                    if (func2(data47) > 63) {
                      const err91 = { instancePath: instancePath + "/spec/delivery/openIDConnect/namePrefix", schemaPath: "open-id-connect.json/properties/namePrefix/maxLength", keyword: "maxLength", params: { limit: 63 } };
                      if (vErrors === null) {
                        vErrors = [err91];
                      } else {
                        vErrors.push(err91);
                      }
                      errors++;
                    }
                    if (!pattern47.test(data47)) {
                      const err92 = { instancePath: instancePath + "/spec/delivery/openIDConnect/namePrefix", schemaPath: "open-id-connect.json/properties/namePrefix/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][-a-z0-9]*$" } };
                      if (vErrors === null) {
                        vErrors = [err92];
                      } else {
                        vErrors.push(err92);
                      }
                      errors++;
                    }
                  } else {
                    const err93 = { instancePath: instancePath + "/spec/delivery/openIDConnect/namePrefix", schemaPath: "open-id-connect.json/properties/namePrefix/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err93];
                    } else {
                      vErrors.push(err93);
                    }
                    errors++;
                  }
                }
                if (data46.supportedSigningAlgs !== void 0) {
                  let data48 = data46.supportedSigningAlgs;
                  if (Array.isArray(data48)) {
                    if (data48.length < 1) {
                      const err94 = { instancePath: instancePath + "/spec/delivery/openIDConnect/supportedSigningAlgs", schemaPath: "open-id-connect.json/properties/supportedSigningAlgs/minItems", keyword: "minItems", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err94];
                      } else {
                        vErrors.push(err94);
                      }
                      errors++;
                    }
                    const len6 = data48.length;
                    for (let i7 = 0; i7 < len6; i7++) {
                      let data49 = data48[i7];
                      if (typeof data49 !== "string") {
                        const err95 = { instancePath: instancePath + "/spec/delivery/openIDConnect/supportedSigningAlgs/" + i7, schemaPath: "open-id-connect.json/properties/supportedSigningAlgs/items/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err95];
                        } else {
                          vErrors.push(err95);
                        }
                        errors++;
                      }
                      if (!(data49 === "RS256" || data49 === "RS384" || data49 === "RS512" || data49 === "ES256" || data49 === "ES384" || data49 === "ES512" || data49 === "PS256" || data49 === "PS384" || data49 === "PS512")) {
                        const err96 = { instancePath: instancePath + "/spec/delivery/openIDConnect/supportedSigningAlgs/" + i7, schemaPath: "open-id-connect.json/properties/supportedSigningAlgs/items/enum", keyword: "enum", params: { allowedValues: schema49.properties.supportedSigningAlgs.items.enum } };
                        if (vErrors === null) {
                          vErrors = [err96];
                        } else {
                          vErrors.push(err96);
                        }
                        errors++;
                      }
                    }
                    let i8 = data48.length;
                    let j1;
                    if (i8 > 1) {
                      const indices0 = {};
                      for (; i8--; ) {
                        let item0 = data48[i8];
                        if (typeof item0 !== "string") {
                          continue;
                        }
                        if (typeof indices0[item0] == "number") {
                          j1 = indices0[item0];
                          const err97 = { instancePath: instancePath + "/spec/delivery/openIDConnect/supportedSigningAlgs", schemaPath: "open-id-connect.json/properties/supportedSigningAlgs/uniqueItems", keyword: "uniqueItems", params: { i: i8, j: j1 } };
                          if (vErrors === null) {
                            vErrors = [err97];
                          } else {
                            vErrors.push(err97);
                          }
                          errors++;
                          break;
                        }
                        indices0[item0] = i8;
                      }
                    }
                  } else {
                    const err98 = { instancePath: instancePath + "/spec/delivery/openIDConnect/supportedSigningAlgs", schemaPath: "open-id-connect.json/properties/supportedSigningAlgs/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err98];
                    } else {
                      vErrors.push(err98);
                    }
                    errors++;
                  }
                }
                if (data46.maxTokenExpirationSeconds !== void 0) {
                  let data50 = data46.maxTokenExpirationSeconds;
                  if (!(typeof data50 == "number" && (!(data50 % 1) && !isNaN(data50)) && isFinite(data50))) {
                    const err99 = { instancePath: instancePath + "/spec/delivery/openIDConnect/maxTokenExpirationSeconds", schemaPath: "open-id-connect.json/properties/maxTokenExpirationSeconds/type", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                      vErrors = [err99];
                    } else {
                      vErrors.push(err99);
                    }
                    errors++;
                  }
                  if (typeof data50 == "number" && isFinite(data50)) {
                    if (data50 > 2147483647 || isNaN(data50)) {
                      const err100 = { instancePath: instancePath + "/spec/delivery/openIDConnect/maxTokenExpirationSeconds", schemaPath: "open-id-connect.json/properties/maxTokenExpirationSeconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 } };
                      if (vErrors === null) {
                        vErrors = [err100];
                      } else {
                        vErrors.push(err100);
                      }
                      errors++;
                    }
                    if (data50 < 1 || isNaN(data50)) {
                      const err101 = { instancePath: instancePath + "/spec/delivery/openIDConnect/maxTokenExpirationSeconds", schemaPath: "open-id-connect.json/properties/maxTokenExpirationSeconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err101];
                      } else {
                        vErrors.push(err101);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err102 = { instancePath: instancePath + "/spec/delivery/openIDConnect", schemaPath: "open-id-connect.json/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err102];
                } else {
                  vErrors.push(err102);
                }
                errors++;
              }
            }
            if (data40.talos !== void 0) {
              let data51 = data40.talos;
              if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
                for (const key9 in data51) {
                  if (!(key9 === "version" || key9 === "startupProbes")) {
                    const err103 = { instancePath: instancePath + "/spec/delivery/talos", schemaPath: "talos.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 } };
                    if (vErrors === null) {
                      vErrors = [err103];
                    } else {
                      vErrors.push(err103);
                    }
                    errors++;
                  }
                }
                if (data51.version !== void 0) {
                  let data52 = data51.version;
                  if (typeof data52 === "string") {
                    if (!pattern48.test(data52)) {
                      const err104 = { instancePath: instancePath + "/spec/delivery/talos/version", schemaPath: "talos.json/properties/version/pattern", keyword: "pattern", params: { pattern: "^(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})$" } };
                      if (vErrors === null) {
                        vErrors = [err104];
                      } else {
                        vErrors.push(err104);
                      }
                      errors++;
                    }
                  } else {
                    const err105 = { instancePath: instancePath + "/spec/delivery/talos/version", schemaPath: "talos.json/properties/version/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err105];
                    } else {
                      vErrors.push(err105);
                    }
                    errors++;
                  }
                }
                if (data51.startupProbes !== void 0) {
                  if (typeof data51.startupProbes !== "boolean") {
                    const err106 = { instancePath: instancePath + "/spec/delivery/talos/startupProbes", schemaPath: "talos.json/properties/startupProbes/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                      vErrors = [err106];
                    } else {
                      vErrors.push(err106);
                    }
                    errors++;
                  }
                }
              } else {
                const err107 = { instancePath: instancePath + "/spec/delivery/talos", schemaPath: "talos.json/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err107];
                } else {
                  vErrors.push(err107);
                }
                errors++;
              }
            }
            if (data40.kubeone !== void 0) {
              let data54 = data40.kubeone;
              if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
                for (const key10 in data54) {
                  if (!(key10 === "version")) {
                    const err108 = { instancePath: instancePath + "/spec/delivery/kubeone", schemaPath: "kubeone.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 } };
                    if (vErrors === null) {
                      vErrors = [err108];
                    } else {
                      vErrors.push(err108);
                    }
                    errors++;
                  }
                }
                if (data54.version !== void 0) {
                  let data55 = data54.version;
                  if (typeof data55 === "string") {
                    if (!pattern48.test(data55)) {
                      const err109 = { instancePath: instancePath + "/spec/delivery/kubeone/version", schemaPath: "kubeone.json/properties/version/pattern", keyword: "pattern", params: { pattern: "^(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})$" } };
                      if (vErrors === null) {
                        vErrors = [err109];
                      } else {
                        vErrors.push(err109);
                      }
                      errors++;
                    }
                  } else {
                    const err110 = { instancePath: instancePath + "/spec/delivery/kubeone/version", schemaPath: "kubeone.json/properties/version/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err110];
                    } else {
                      vErrors.push(err110);
                    }
                    errors++;
                  }
                }
              } else {
                const err111 = { instancePath: instancePath + "/spec/delivery/kubeone", schemaPath: "kubeone.json/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err111];
                } else {
                  vErrors.push(err111);
                }
                errors++;
              }
            }
          } else {
            const err112 = { instancePath: instancePath + "/spec/delivery", schemaPath: "#/properties/spec/properties/delivery/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err112];
            } else {
              vErrors.push(err112);
            }
            errors++;
          }
        }
        if (data3.exceptions !== void 0) {
          if (!validate27(data3.exceptions, { instancePath: instancePath + "/spec/exceptions", parentData: data3, parentDataProperty: "exceptions", rootData })) {
            vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err113 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err113];
        } else {
          vErrors.push(err113);
        }
        errors++;
      }
    }
  } else {
    const err114 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err114];
    } else {
      vErrors.push(err114);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
var validateIssuer = validate31;
var schema64 = { "type": "object", "additionalProperties": false, "properties": { "url": { "type": "string" }, "discoveryURL": { "type": "string" }, "certificateAuthority": { "type": "string" }, "certificateAuthorityFile": { "type": "string", "minLength": 1 }, "audiences": { "type": "array", "items": { "type": "string" } }, "audienceMatchPolicy": { "type": "string", "enum": ["MatchAny"] }, "egressSelectorType": { "type": "string", "enum": ["controlplane", "cluster"] } } };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data1 = data.labels;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid3 = _errs8 === errors;
          if (!valid3) {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
              const err7 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.annotations !== void 0) {
      let data3 = data.annotations;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          if (typeof data3[key3] !== "string") {
            const err10 = { instancePath: instancePath + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
var schema63 = { "type": "object", "additionalProperties": false, "required": ["key", "operator"], "properties": { "key": { "type": "string", "minLength": 1 }, "operator": { "type": "string", "enum": ["In", "NotIn", "Exists", "DoesNotExist"] }, "values": { "type": "array", "items": { "type": "string" } } } };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "matchLabels" || key0 === "matchExpressions")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.matchLabels !== void 0) {
      let data0 = data.matchLabels;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (typeof data0[key1] !== "string") {
            const err1 = { instancePath: instancePath + "/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
      } else {
        const err2 = { instancePath: instancePath + "/matchLabels", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.matchExpressions !== void 0) {
      let data2 = data.matchExpressions;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.key === void 0) {
              const err3 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data3.operator === void 0) {
              const err4 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "operator" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            for (const key2 in data3) {
              if (!(key2 === "key" || key2 === "operator" || key2 === "values")) {
                const err5 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data3.key !== void 0) {
              let data4 = data3.key;
              if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                  const err6 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data3.operator !== void 0) {
              let data5 = data3.operator;
              if (typeof data5 !== "string") {
                const err8 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
              if (!(data5 === "In" || data5 === "NotIn" || data5 === "Exists" || data5 === "DoesNotExist")) {
                const err9 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/enum", keyword: "enum", params: { allowedValues: schema63.properties.operator.enum } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data3.values !== void 0) {
              let data6 = data3.values;
              if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data6[i1] !== "string") {
                    const err10 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/definitions/labelSelectorRequirement/properties/values/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                }
              } else {
                const err11 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values", schemaPath: "#/definitions/labelSelectorRequirement/properties/values/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "username" || key0 === "groups" || key0 === "uid" || key0 === "extra")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.username !== void 0) {
      let data0 = data.username;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!(key1 === "claim" || key1 === "prefix" || key1 === "expression")) {
            const err1 = { instancePath: instancePath + "/username", schemaPath: "#/definitions/prefixedClaimOrExpression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data0.claim !== void 0) {
          if (typeof data0.claim !== "string") {
            const err2 = { instancePath: instancePath + "/username/claim", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/claim/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data0.prefix !== void 0) {
          if (typeof data0.prefix !== "string") {
            const err3 = { instancePath: instancePath + "/username/prefix", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/prefix/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.expression !== void 0) {
          if (typeof data0.expression !== "string") {
            const err4 = { instancePath: instancePath + "/username/expression", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/expression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/username", schemaPath: "#/definitions/prefixedClaimOrExpression/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.groups !== void 0) {
      let data4 = data.groups;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key2 in data4) {
          if (!(key2 === "claim" || key2 === "prefix" || key2 === "expression")) {
            const err6 = { instancePath: instancePath + "/groups", schemaPath: "#/definitions/prefixedClaimOrExpression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data4.claim !== void 0) {
          if (typeof data4.claim !== "string") {
            const err7 = { instancePath: instancePath + "/groups/claim", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/claim/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data4.prefix !== void 0) {
          if (typeof data4.prefix !== "string") {
            const err8 = { instancePath: instancePath + "/groups/prefix", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/prefix/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data4.expression !== void 0) {
          if (typeof data4.expression !== "string") {
            const err9 = { instancePath: instancePath + "/groups/expression", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/expression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/groups", schemaPath: "#/definitions/prefixedClaimOrExpression/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.uid !== void 0) {
      let data8 = data.uid;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key3 in data8) {
          if (!(key3 === "claim" || key3 === "expression")) {
            const err11 = { instancePath: instancePath + "/uid", schemaPath: "#/definitions/claimOrExpression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data8.claim !== void 0) {
          if (typeof data8.claim !== "string") {
            const err12 = { instancePath: instancePath + "/uid/claim", schemaPath: "#/definitions/claimOrExpression/properties/claim/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data8.expression !== void 0) {
          if (typeof data8.expression !== "string") {
            const err13 = { instancePath: instancePath + "/uid/expression", schemaPath: "#/definitions/claimOrExpression/properties/expression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/uid", schemaPath: "#/definitions/claimOrExpression/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.extra !== void 0) {
      let data11 = data.extra;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data12 = data11[i0];
          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
            for (const key4 in data12) {
              if (!(key4 === "key" || key4 === "valueExpression")) {
                const err15 = { instancePath: instancePath + "/extra/" + i0, schemaPath: "#/definitions/extraMapping/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data12.key !== void 0) {
              if (typeof data12.key !== "string") {
                const err16 = { instancePath: instancePath + "/extra/" + i0 + "/key", schemaPath: "#/definitions/extraMapping/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data12.valueExpression !== void 0) {
              if (typeof data12.valueExpression !== "string") {
                const err17 = { instancePath: instancePath + "/extra/" + i0 + "/valueExpression", schemaPath: "#/definitions/extraMapping/properties/valueExpression/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
          } else {
            const err18 = { instancePath: instancePath + "/extra/" + i0, schemaPath: "#/definitions/extraMapping/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "user" || key0 === "group" || key0 === "clusterRole" || key0 === "role" || key0 === "namespaces")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.user !== void 0) {
      let data0 = data.user;
      if (typeof data0 === "string") {
        if (func2(data0) < 1) {
          const err1 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.group !== void 0) {
      let data1 = data.group;
      if (typeof data1 === "string") {
        if (func2(data1) < 1) {
          const err3 = { instancePath: instancePath + "/group", schemaPath: "#/properties/group/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.clusterRole !== void 0) {
      let data2 = data.clusterRole;
      if (typeof data2 === "string") {
        if (!pattern5.test(data2)) {
          const err5 = { instancePath: instancePath + "/clusterRole", schemaPath: "#/definitions/roleName/pattern", keyword: "pattern", params: { pattern: "^(?!\\.\\.?$)[^/%]+$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/clusterRole", schemaPath: "#/definitions/roleName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.role !== void 0) {
      let data3 = data.role;
      if (typeof data3 === "string") {
        if (!pattern5.test(data3)) {
          const err7 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleName/pattern", keyword: "pattern", params: { pattern: "^(?!\\.\\.?$)[^/%]+$" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.namespaces !== void 0) {
      let data4 = data.namespaces;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err9 = { instancePath: instancePath + "/namespaces", schemaPath: "#/properties/namespaces/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 === "string") {
            if (func2(data5) > 63) {
              const err10 = { instancePath: instancePath + "/namespaces/" + i0, schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (!pattern0.test(data5)) {
              const err11 = { instancePath: instancePath + "/namespaces/" + i0, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/namespaces/" + i0, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        let i1 = data4.length;
        let j0;
        if (i1 > 1) {
          outer0:
            for (; i1--; ) {
              for (j0 = i1; j0--; ) {
                if (func0(data4[i1], data4[j0])) {
                  const err13 = { instancePath: instancePath + "/namespaces", schemaPath: "#/properties/namespaces/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 } };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                  break outer0;
                }
              }
            }
        }
      } else {
        const err14 = { instancePath: instancePath + "/namespaces", schemaPath: "#/properties/namespaces/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate39(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate28(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate42.errors = vErrors;
  return errors === 0;
}
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.spec === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.apiVersion !== void 0) {
      if ("trustplane.dev/v1alpha1" !== data.apiVersion) {
        const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "definitions.json#/definitions/apiVersion/const", keyword: "const", params: { allowedValue: "trustplane.dev/v1alpha1" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("Issuer" !== data.kind) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "Issuer" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate32(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      let data3 = data.spec;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.issuer === void 0) {
          const err7 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "issuer" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "clusters" || key1 === "issuer" || key1 === "internal" || key1 === "claimValidationRules" || key1 === "claimMappings" || key1 === "userValidationRules" || key1 === "access" || key1 === "exceptions")) {
            const err8 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data3.clusters !== void 0) {
          if (!validate34(data3.clusters, { instancePath: instancePath + "/spec/clusters", parentData: data3, parentDataProperty: "clusters", rootData })) {
            vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
            errors = vErrors.length;
          }
        }
        if (data3.issuer !== void 0) {
          let data5 = data3.issuer;
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            for (const key2 in data5) {
              if (!(key2 === "url" || key2 === "discoveryURL" || key2 === "certificateAuthority" || key2 === "certificateAuthorityFile" || key2 === "audiences" || key2 === "audienceMatchPolicy" || key2 === "egressSelectorType")) {
                const err9 = { instancePath: instancePath + "/spec/issuer", schemaPath: "definitions.json#/definitions/issuer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data5.url !== void 0) {
              if (typeof data5.url !== "string") {
                const err10 = { instancePath: instancePath + "/spec/issuer/url", schemaPath: "definitions.json#/definitions/issuer/properties/url/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data5.discoveryURL !== void 0) {
              if (typeof data5.discoveryURL !== "string") {
                const err11 = { instancePath: instancePath + "/spec/issuer/discoveryURL", schemaPath: "definitions.json#/definitions/issuer/properties/discoveryURL/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data5.certificateAuthority !== void 0) {
              if (typeof data5.certificateAuthority !== "string") {
                const err12 = { instancePath: instancePath + "/spec/issuer/certificateAuthority", schemaPath: "definitions.json#/definitions/issuer/properties/certificateAuthority/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data5.certificateAuthorityFile !== void 0) {
              let data9 = data5.certificateAuthorityFile;
              if (typeof data9 === "string") {
                if (func2(data9) < 1) {
                  const err13 = { instancePath: instancePath + "/spec/issuer/certificateAuthorityFile", schemaPath: "definitions.json#/definitions/issuer/properties/certificateAuthorityFile/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
              } else {
                const err14 = { instancePath: instancePath + "/spec/issuer/certificateAuthorityFile", schemaPath: "definitions.json#/definitions/issuer/properties/certificateAuthorityFile/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data5.audiences !== void 0) {
              let data10 = data5.audiences;
              if (Array.isArray(data10)) {
                const len0 = data10.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  if (typeof data10[i0] !== "string") {
                    const err15 = { instancePath: instancePath + "/spec/issuer/audiences/" + i0, schemaPath: "definitions.json#/definitions/issuer/properties/audiences/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err15];
                    } else {
                      vErrors.push(err15);
                    }
                    errors++;
                  }
                }
              } else {
                const err16 = { instancePath: instancePath + "/spec/issuer/audiences", schemaPath: "definitions.json#/definitions/issuer/properties/audiences/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data5.audienceMatchPolicy !== void 0) {
              let data12 = data5.audienceMatchPolicy;
              if (typeof data12 !== "string") {
                const err17 = { instancePath: instancePath + "/spec/issuer/audienceMatchPolicy", schemaPath: "definitions.json#/definitions/issuer/properties/audienceMatchPolicy/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
              if (!(data12 === "MatchAny")) {
                const err18 = { instancePath: instancePath + "/spec/issuer/audienceMatchPolicy", schemaPath: "definitions.json#/definitions/issuer/properties/audienceMatchPolicy/enum", keyword: "enum", params: { allowedValues: schema64.properties.audienceMatchPolicy.enum } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data5.egressSelectorType !== void 0) {
              let data13 = data5.egressSelectorType;
              if (typeof data13 !== "string") {
                const err19 = { instancePath: instancePath + "/spec/issuer/egressSelectorType", schemaPath: "definitions.json#/definitions/issuer/properties/egressSelectorType/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
              if (!(data13 === "controlplane" || data13 === "cluster")) {
                const err20 = { instancePath: instancePath + "/spec/issuer/egressSelectorType", schemaPath: "definitions.json#/definitions/issuer/properties/egressSelectorType/enum", keyword: "enum", params: { allowedValues: schema64.properties.egressSelectorType.enum } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
          } else {
            const err21 = { instancePath: instancePath + "/spec/issuer", schemaPath: "definitions.json#/definitions/issuer/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data3.internal !== void 0) {
          if (typeof data3.internal !== "boolean") {
            const err22 = { instancePath: instancePath + "/spec/internal", schemaPath: "#/properties/spec/properties/internal/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data3.claimValidationRules !== void 0) {
          let data15 = data3.claimValidationRules;
          if (Array.isArray(data15)) {
            const len1 = data15.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data16 = data15[i1];
              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                for (const key3 in data16) {
                  if (!(key3 === "claim" || key3 === "requiredValue" || key3 === "expression" || key3 === "message")) {
                    const err23 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1, schemaPath: "definitions.json#/definitions/claimValidationRule/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
                if (data16.claim !== void 0) {
                  if (typeof data16.claim !== "string") {
                    const err24 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1 + "/claim", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/claim/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                }
                if (data16.requiredValue !== void 0) {
                  if (typeof data16.requiredValue !== "string") {
                    const err25 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1 + "/requiredValue", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/requiredValue/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
                if (data16.expression !== void 0) {
                  if (typeof data16.expression !== "string") {
                    const err26 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1 + "/expression", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/expression/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err26];
                    } else {
                      vErrors.push(err26);
                    }
                    errors++;
                  }
                }
                if (data16.message !== void 0) {
                  if (typeof data16.message !== "string") {
                    const err27 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1 + "/message", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/message/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
              } else {
                const err28 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1, schemaPath: "definitions.json#/definitions/claimValidationRule/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
          } else {
            const err29 = { instancePath: instancePath + "/spec/claimValidationRules", schemaPath: "#/properties/spec/properties/claimValidationRules/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data3.claimMappings !== void 0) {
          if (!validate36(data3.claimMappings, { instancePath: instancePath + "/spec/claimMappings", parentData: data3, parentDataProperty: "claimMappings", rootData })) {
            vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
            errors = vErrors.length;
          }
        }
        if (data3.userValidationRules !== void 0) {
          let data22 = data3.userValidationRules;
          if (Array.isArray(data22)) {
            const len2 = data22.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data23 = data22[i2];
              if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                for (const key4 in data23) {
                  if (!(key4 === "expression" || key4 === "message")) {
                    const err30 = { instancePath: instancePath + "/spec/userValidationRules/" + i2, schemaPath: "definitions.json#/definitions/userValidationRule/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                }
                if (data23.expression !== void 0) {
                  if (typeof data23.expression !== "string") {
                    const err31 = { instancePath: instancePath + "/spec/userValidationRules/" + i2 + "/expression", schemaPath: "definitions.json#/definitions/userValidationRule/properties/expression/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data23.message !== void 0) {
                  if (typeof data23.message !== "string") {
                    const err32 = { instancePath: instancePath + "/spec/userValidationRules/" + i2 + "/message", schemaPath: "definitions.json#/definitions/userValidationRule/properties/message/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
              } else {
                const err33 = { instancePath: instancePath + "/spec/userValidationRules/" + i2, schemaPath: "definitions.json#/definitions/userValidationRule/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
          } else {
            const err34 = { instancePath: instancePath + "/spec/userValidationRules", schemaPath: "#/properties/spec/properties/userValidationRules/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data3.access !== void 0) {
          if (!validate38(data3.access, { instancePath: instancePath + "/spec/access", parentData: data3, parentDataProperty: "access", rootData })) {
            vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
            errors = vErrors.length;
          }
        }
        if (data3.exceptions !== void 0) {
          if (!validate42(data3.exceptions, { instancePath: instancePath + "/spec/exceptions", parentData: data3, parentDataProperty: "exceptions", rootData })) {
            vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
  } else {
    const err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err36];
    } else {
      vErrors.push(err36);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
var validateIssuerClass = validate45;
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data1 = data.labels;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid3 = _errs8 === errors;
          if (!valid3) {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
              const err7 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.annotations !== void 0) {
      let data3 = data.annotations;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          if (typeof data3[key3] !== "string") {
            const err10 = { instancePath: instancePath + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate46.errors = vErrors;
  return errors === 0;
}
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "matchLabels" || key0 === "matchExpressions")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.matchLabels !== void 0) {
      let data0 = data.matchLabels;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (typeof data0[key1] !== "string") {
            const err1 = { instancePath: instancePath + "/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
      } else {
        const err2 = { instancePath: instancePath + "/matchLabels", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.matchExpressions !== void 0) {
      let data2 = data.matchExpressions;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.key === void 0) {
              const err3 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data3.operator === void 0) {
              const err4 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "operator" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            for (const key2 in data3) {
              if (!(key2 === "key" || key2 === "operator" || key2 === "values")) {
                const err5 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data3.key !== void 0) {
              let data4 = data3.key;
              if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                  const err6 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data3.operator !== void 0) {
              let data5 = data3.operator;
              if (typeof data5 !== "string") {
                const err8 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
              if (!(data5 === "In" || data5 === "NotIn" || data5 === "Exists" || data5 === "DoesNotExist")) {
                const err9 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/enum", keyword: "enum", params: { allowedValues: schema63.properties.operator.enum } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data3.values !== void 0) {
              let data6 = data3.values;
              if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data6[i1] !== "string") {
                    const err10 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/definitions/labelSelectorRequirement/properties/values/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                }
              } else {
                const err11 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values", schemaPath: "#/definitions/labelSelectorRequirement/properties/values/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate48.errors = vErrors;
  return errors === 0;
}
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "username" || key0 === "groups" || key0 === "uid" || key0 === "extra")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.username !== void 0) {
      let data0 = data.username;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!(key1 === "claim" || key1 === "prefix" || key1 === "expression")) {
            const err1 = { instancePath: instancePath + "/username", schemaPath: "#/definitions/prefixedClaimOrExpression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data0.claim !== void 0) {
          if (typeof data0.claim !== "string") {
            const err2 = { instancePath: instancePath + "/username/claim", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/claim/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data0.prefix !== void 0) {
          if (typeof data0.prefix !== "string") {
            const err3 = { instancePath: instancePath + "/username/prefix", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/prefix/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.expression !== void 0) {
          if (typeof data0.expression !== "string") {
            const err4 = { instancePath: instancePath + "/username/expression", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/expression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/username", schemaPath: "#/definitions/prefixedClaimOrExpression/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.groups !== void 0) {
      let data4 = data.groups;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key2 in data4) {
          if (!(key2 === "claim" || key2 === "prefix" || key2 === "expression")) {
            const err6 = { instancePath: instancePath + "/groups", schemaPath: "#/definitions/prefixedClaimOrExpression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data4.claim !== void 0) {
          if (typeof data4.claim !== "string") {
            const err7 = { instancePath: instancePath + "/groups/claim", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/claim/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data4.prefix !== void 0) {
          if (typeof data4.prefix !== "string") {
            const err8 = { instancePath: instancePath + "/groups/prefix", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/prefix/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data4.expression !== void 0) {
          if (typeof data4.expression !== "string") {
            const err9 = { instancePath: instancePath + "/groups/expression", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/expression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/groups", schemaPath: "#/definitions/prefixedClaimOrExpression/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.uid !== void 0) {
      let data8 = data.uid;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key3 in data8) {
          if (!(key3 === "claim" || key3 === "expression")) {
            const err11 = { instancePath: instancePath + "/uid", schemaPath: "#/definitions/claimOrExpression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data8.claim !== void 0) {
          if (typeof data8.claim !== "string") {
            const err12 = { instancePath: instancePath + "/uid/claim", schemaPath: "#/definitions/claimOrExpression/properties/claim/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data8.expression !== void 0) {
          if (typeof data8.expression !== "string") {
            const err13 = { instancePath: instancePath + "/uid/expression", schemaPath: "#/definitions/claimOrExpression/properties/expression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/uid", schemaPath: "#/definitions/claimOrExpression/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.extra !== void 0) {
      let data11 = data.extra;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data12 = data11[i0];
          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
            for (const key4 in data12) {
              if (!(key4 === "key" || key4 === "valueExpression")) {
                const err15 = { instancePath: instancePath + "/extra/" + i0, schemaPath: "#/definitions/extraMapping/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data12.key !== void 0) {
              if (typeof data12.key !== "string") {
                const err16 = { instancePath: instancePath + "/extra/" + i0 + "/key", schemaPath: "#/definitions/extraMapping/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data12.valueExpression !== void 0) {
              if (typeof data12.valueExpression !== "string") {
                const err17 = { instancePath: instancePath + "/extra/" + i0 + "/valueExpression", schemaPath: "#/definitions/extraMapping/properties/valueExpression/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
          } else {
            const err18 = { instancePath: instancePath + "/extra/" + i0, schemaPath: "#/definitions/extraMapping/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate50.errors = vErrors;
  return errors === 0;
}
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate28(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.spec === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.apiVersion !== void 0) {
      if ("trustplane.dev/v1alpha1" !== data.apiVersion) {
        const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "definitions.json#/definitions/apiVersion/const", keyword: "const", params: { allowedValue: "trustplane.dev/v1alpha1" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("IssuerClass" !== data.kind) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "IssuerClass" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate46(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      let data3 = data.spec;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.issuer === void 0) {
          const err7 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "issuer" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "clusters" || key1 === "issuer" || key1 === "internal" || key1 === "claimValidationRules" || key1 === "claimMappings" || key1 === "userValidationRules" || key1 === "exceptions")) {
            const err8 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data3.clusters !== void 0) {
          if (!validate48(data3.clusters, { instancePath: instancePath + "/spec/clusters", parentData: data3, parentDataProperty: "clusters", rootData })) {
            vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
            errors = vErrors.length;
          }
        }
        if (data3.issuer !== void 0) {
          let data5 = data3.issuer;
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            for (const key2 in data5) {
              if (!(key2 === "url" || key2 === "discoveryURL" || key2 === "certificateAuthority" || key2 === "certificateAuthorityFile" || key2 === "audiences" || key2 === "audienceMatchPolicy" || key2 === "egressSelectorType")) {
                const err9 = { instancePath: instancePath + "/spec/issuer", schemaPath: "definitions.json#/definitions/issuer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data5.url !== void 0) {
              if (typeof data5.url !== "string") {
                const err10 = { instancePath: instancePath + "/spec/issuer/url", schemaPath: "definitions.json#/definitions/issuer/properties/url/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data5.discoveryURL !== void 0) {
              if (typeof data5.discoveryURL !== "string") {
                const err11 = { instancePath: instancePath + "/spec/issuer/discoveryURL", schemaPath: "definitions.json#/definitions/issuer/properties/discoveryURL/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data5.certificateAuthority !== void 0) {
              if (typeof data5.certificateAuthority !== "string") {
                const err12 = { instancePath: instancePath + "/spec/issuer/certificateAuthority", schemaPath: "definitions.json#/definitions/issuer/properties/certificateAuthority/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data5.certificateAuthorityFile !== void 0) {
              let data9 = data5.certificateAuthorityFile;
              if (typeof data9 === "string") {
                if (func2(data9) < 1) {
                  const err13 = { instancePath: instancePath + "/spec/issuer/certificateAuthorityFile", schemaPath: "definitions.json#/definitions/issuer/properties/certificateAuthorityFile/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
              } else {
                const err14 = { instancePath: instancePath + "/spec/issuer/certificateAuthorityFile", schemaPath: "definitions.json#/definitions/issuer/properties/certificateAuthorityFile/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data5.audiences !== void 0) {
              let data10 = data5.audiences;
              if (Array.isArray(data10)) {
                const len0 = data10.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  if (typeof data10[i0] !== "string") {
                    const err15 = { instancePath: instancePath + "/spec/issuer/audiences/" + i0, schemaPath: "definitions.json#/definitions/issuer/properties/audiences/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err15];
                    } else {
                      vErrors.push(err15);
                    }
                    errors++;
                  }
                }
              } else {
                const err16 = { instancePath: instancePath + "/spec/issuer/audiences", schemaPath: "definitions.json#/definitions/issuer/properties/audiences/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data5.audienceMatchPolicy !== void 0) {
              let data12 = data5.audienceMatchPolicy;
              if (typeof data12 !== "string") {
                const err17 = { instancePath: instancePath + "/spec/issuer/audienceMatchPolicy", schemaPath: "definitions.json#/definitions/issuer/properties/audienceMatchPolicy/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
              if (!(data12 === "MatchAny")) {
                const err18 = { instancePath: instancePath + "/spec/issuer/audienceMatchPolicy", schemaPath: "definitions.json#/definitions/issuer/properties/audienceMatchPolicy/enum", keyword: "enum", params: { allowedValues: schema64.properties.audienceMatchPolicy.enum } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data5.egressSelectorType !== void 0) {
              let data13 = data5.egressSelectorType;
              if (typeof data13 !== "string") {
                const err19 = { instancePath: instancePath + "/spec/issuer/egressSelectorType", schemaPath: "definitions.json#/definitions/issuer/properties/egressSelectorType/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
              if (!(data13 === "controlplane" || data13 === "cluster")) {
                const err20 = { instancePath: instancePath + "/spec/issuer/egressSelectorType", schemaPath: "definitions.json#/definitions/issuer/properties/egressSelectorType/enum", keyword: "enum", params: { allowedValues: schema64.properties.egressSelectorType.enum } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
          } else {
            const err21 = { instancePath: instancePath + "/spec/issuer", schemaPath: "definitions.json#/definitions/issuer/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data3.internal !== void 0) {
          if (typeof data3.internal !== "boolean") {
            const err22 = { instancePath: instancePath + "/spec/internal", schemaPath: "#/properties/spec/properties/internal/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data3.claimValidationRules !== void 0) {
          let data15 = data3.claimValidationRules;
          if (Array.isArray(data15)) {
            const len1 = data15.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data16 = data15[i1];
              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                for (const key3 in data16) {
                  if (!(key3 === "claim" || key3 === "requiredValue" || key3 === "expression" || key3 === "message")) {
                    const err23 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1, schemaPath: "definitions.json#/definitions/claimValidationRule/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
                if (data16.claim !== void 0) {
                  if (typeof data16.claim !== "string") {
                    const err24 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1 + "/claim", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/claim/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                }
                if (data16.requiredValue !== void 0) {
                  if (typeof data16.requiredValue !== "string") {
                    const err25 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1 + "/requiredValue", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/requiredValue/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
                if (data16.expression !== void 0) {
                  if (typeof data16.expression !== "string") {
                    const err26 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1 + "/expression", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/expression/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err26];
                    } else {
                      vErrors.push(err26);
                    }
                    errors++;
                  }
                }
                if (data16.message !== void 0) {
                  if (typeof data16.message !== "string") {
                    const err27 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1 + "/message", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/message/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
              } else {
                const err28 = { instancePath: instancePath + "/spec/claimValidationRules/" + i1, schemaPath: "definitions.json#/definitions/claimValidationRule/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
          } else {
            const err29 = { instancePath: instancePath + "/spec/claimValidationRules", schemaPath: "#/properties/spec/properties/claimValidationRules/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data3.claimMappings !== void 0) {
          if (!validate50(data3.claimMappings, { instancePath: instancePath + "/spec/claimMappings", parentData: data3, parentDataProperty: "claimMappings", rootData })) {
            vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
            errors = vErrors.length;
          }
        }
        if (data3.userValidationRules !== void 0) {
          let data22 = data3.userValidationRules;
          if (Array.isArray(data22)) {
            const len2 = data22.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data23 = data22[i2];
              if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                for (const key4 in data23) {
                  if (!(key4 === "expression" || key4 === "message")) {
                    const err30 = { instancePath: instancePath + "/spec/userValidationRules/" + i2, schemaPath: "definitions.json#/definitions/userValidationRule/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                }
                if (data23.expression !== void 0) {
                  if (typeof data23.expression !== "string") {
                    const err31 = { instancePath: instancePath + "/spec/userValidationRules/" + i2 + "/expression", schemaPath: "definitions.json#/definitions/userValidationRule/properties/expression/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data23.message !== void 0) {
                  if (typeof data23.message !== "string") {
                    const err32 = { instancePath: instancePath + "/spec/userValidationRules/" + i2 + "/message", schemaPath: "definitions.json#/definitions/userValidationRule/properties/message/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
              } else {
                const err33 = { instancePath: instancePath + "/spec/userValidationRules/" + i2, schemaPath: "definitions.json#/definitions/userValidationRule/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
          } else {
            const err34 = { instancePath: instancePath + "/spec/userValidationRules", schemaPath: "#/properties/spec/properties/userValidationRules/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data3.exceptions !== void 0) {
          if (!validate52(data3.exceptions, { instancePath: instancePath + "/spec/exceptions", parentData: data3, parentDataProperty: "exceptions", rootData })) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
  } else {
    const err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err36];
    } else {
      vErrors.push(err36);
    }
    errors++;
  }
  validate45.errors = vErrors;
  return errors === 0;
}
var validateOrganization = validate55;
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data1 = data.labels;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid3 = _errs8 === errors;
          if (!valid3) {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
              const err7 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.annotations !== void 0) {
      let data3 = data.annotations;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          if (typeof data3[key3] !== "string") {
            const err10 = { instancePath: instancePath + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate56.errors = vErrors;
  return errors === 0;
}
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "matchLabels" || key0 === "matchExpressions")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.matchLabels !== void 0) {
      let data0 = data.matchLabels;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (typeof data0[key1] !== "string") {
            const err1 = { instancePath: instancePath + "/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
      } else {
        const err2 = { instancePath: instancePath + "/matchLabels", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.matchExpressions !== void 0) {
      let data2 = data.matchExpressions;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.key === void 0) {
              const err3 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data3.operator === void 0) {
              const err4 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "operator" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            for (const key2 in data3) {
              if (!(key2 === "key" || key2 === "operator" || key2 === "values")) {
                const err5 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data3.key !== void 0) {
              let data4 = data3.key;
              if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                  const err6 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data3.operator !== void 0) {
              let data5 = data3.operator;
              if (typeof data5 !== "string") {
                const err8 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
              if (!(data5 === "In" || data5 === "NotIn" || data5 === "Exists" || data5 === "DoesNotExist")) {
                const err9 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/enum", keyword: "enum", params: { allowedValues: schema63.properties.operator.enum } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data3.values !== void 0) {
              let data6 = data3.values;
              if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data6[i1] !== "string") {
                    const err10 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/definitions/labelSelectorRequirement/properties/values/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                }
              } else {
                const err11 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values", schemaPath: "#/definitions/labelSelectorRequirement/properties/values/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate58.errors = vErrors;
  return errors === 0;
}
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate39(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate60.errors = vErrors;
  return errors === 0;
}
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate28(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate63.errors = vErrors;
  return errors === 0;
}
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.spec === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.apiVersion !== void 0) {
      if ("trustplane.dev/v1alpha1" !== data.apiVersion) {
        const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "definitions.json#/definitions/apiVersion/const", keyword: "const", params: { allowedValue: "trustplane.dev/v1alpha1" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("Organization" !== data.kind) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "Organization" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate56(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      let data3 = data.spec;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.issuerClassName === void 0) {
          const err7 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "issuerClassName" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "issuerClassName" || key1 === "clusters" || key1 === "access" || key1 === "exceptions")) {
            const err8 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data3.issuerClassName !== void 0) {
          let data4 = data3.issuerClassName;
          if (typeof data4 === "string") {
            if (func2(data4) > 63) {
              const err9 = { instancePath: instancePath + "/spec/issuerClassName", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (!pattern0.test(data4)) {
              const err10 = { instancePath: instancePath + "/spec/issuerClassName", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/spec/issuerClassName", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data3.clusters !== void 0) {
          if (!validate58(data3.clusters, { instancePath: instancePath + "/spec/clusters", parentData: data3, parentDataProperty: "clusters", rootData })) {
            vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
            errors = vErrors.length;
          }
        }
        if (data3.access !== void 0) {
          if (!validate60(data3.access, { instancePath: instancePath + "/spec/access", parentData: data3, parentDataProperty: "access", rootData })) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
        if (data3.exceptions !== void 0) {
          if (!validate63(data3.exceptions, { instancePath: instancePath + "/spec/exceptions", parentData: data3, parentDataProperty: "exceptions", rootData })) {
            vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
var validateServiceAccountTrust = validate66;
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data1 = data.labels;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid3 = _errs8 === errors;
          if (!valid3) {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
              const err7 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.annotations !== void 0) {
      let data3 = data.annotations;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          if (typeof data3[key3] !== "string") {
            const err10 = { instancePath: instancePath + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate67.errors = vErrors;
  return errors === 0;
}
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "matchLabels" || key0 === "matchExpressions")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.matchLabels !== void 0) {
      let data0 = data.matchLabels;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (typeof data0[key1] !== "string") {
            const err1 = { instancePath: instancePath + "/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
      } else {
        const err2 = { instancePath: instancePath + "/matchLabels", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.matchExpressions !== void 0) {
      let data2 = data.matchExpressions;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.key === void 0) {
              const err3 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data3.operator === void 0) {
              const err4 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "operator" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            for (const key2 in data3) {
              if (!(key2 === "key" || key2 === "operator" || key2 === "values")) {
                const err5 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data3.key !== void 0) {
              let data4 = data3.key;
              if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                  const err6 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data3.operator !== void 0) {
              let data5 = data3.operator;
              if (typeof data5 !== "string") {
                const err8 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
              if (!(data5 === "In" || data5 === "NotIn" || data5 === "Exists" || data5 === "DoesNotExist")) {
                const err9 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/enum", keyword: "enum", params: { allowedValues: schema63.properties.operator.enum } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data3.values !== void 0) {
              let data6 = data3.values;
              if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data6[i1] !== "string") {
                    const err10 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/definitions/labelSelectorRequirement/properties/values/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                }
              } else {
                const err11 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values", schemaPath: "#/definitions/labelSelectorRequirement/properties/values/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate69.errors = vErrors;
  return errors === 0;
}
var schema120 = { "type": "object", "additionalProperties": false, "properties": { "profile": { "type": "string", "enum": ["flux-apply", "namespace-keeper", "read-only", "secret-reader"] }, "clusterRole": { "$ref": "definitions.json#/definitions/roleName" }, "role": { "$ref": "definitions.json#/definitions/roleName" }, "namespaces": { "type": "array", "items": { "$ref": "definitions.json#/definitions/name" }, "minItems": 1 }, "resourceNames": { "type": "array", "items": { "type": "string", "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "maxLength": 253 }, "minItems": 1 }, "allowClusterAdmin": { "type": "boolean" }, "reason": { "type": "string", "minLength": 1 } } };
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "profile" || key0 === "clusterRole" || key0 === "role" || key0 === "namespaces" || key0 === "resourceNames" || key0 === "allowClusterAdmin" || key0 === "reason")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.profile !== void 0) {
      let data0 = data.profile;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (!(data0 === "flux-apply" || data0 === "namespace-keeper" || data0 === "read-only" || data0 === "secret-reader")) {
        const err2 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/enum", keyword: "enum", params: { allowedValues: schema120.properties.profile.enum } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.clusterRole !== void 0) {
      let data1 = data.clusterRole;
      if (typeof data1 === "string") {
        if (!pattern5.test(data1)) {
          const err3 = { instancePath: instancePath + "/clusterRole", schemaPath: "definitions.json#/definitions/roleName/pattern", keyword: "pattern", params: { pattern: "^(?!\\.\\.?$)[^/%]+$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/clusterRole", schemaPath: "definitions.json#/definitions/roleName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.role !== void 0) {
      let data2 = data.role;
      if (typeof data2 === "string") {
        if (!pattern5.test(data2)) {
          const err5 = { instancePath: instancePath + "/role", schemaPath: "definitions.json#/definitions/roleName/pattern", keyword: "pattern", params: { pattern: "^(?!\\.\\.?$)[^/%]+$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/role", schemaPath: "definitions.json#/definitions/roleName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.namespaces !== void 0) {
      let data3 = data.namespaces;
      if (Array.isArray(data3)) {
        if (data3.length < 1) {
          const err7 = { instancePath: instancePath + "/namespaces", schemaPath: "#/properties/namespaces/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 === "string") {
            if (func2(data4) > 63) {
              const err8 = { instancePath: instancePath + "/namespaces/" + i0, schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (!pattern0.test(data4)) {
              const err9 = { instancePath: instancePath + "/namespaces/" + i0, schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/namespaces/" + i0, schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/namespaces", schemaPath: "#/properties/namespaces/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.resourceNames !== void 0) {
      let data5 = data.resourceNames;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err12 = { instancePath: instancePath + "/resourceNames", schemaPath: "#/properties/resourceNames/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 === "string") {
            if (func2(data6) > 253) {
              const err13 = { instancePath: instancePath + "/resourceNames/" + i1, schemaPath: "#/properties/resourceNames/items/maxLength", keyword: "maxLength", params: { limit: 253 } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (!pattern37.test(data6)) {
              const err14 = { instancePath: instancePath + "/resourceNames/" + i1, schemaPath: "#/properties/resourceNames/items/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = { instancePath: instancePath + "/resourceNames/" + i1, schemaPath: "#/properties/resourceNames/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/resourceNames", schemaPath: "#/properties/resourceNames/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.allowClusterAdmin !== void 0) {
      if (typeof data.allowClusterAdmin !== "boolean") {
        const err17 = { instancePath: instancePath + "/allowClusterAdmin", schemaPath: "#/properties/allowClusterAdmin/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      let data8 = data.reason;
      if (typeof data8 === "string") {
        if (func2(data8) < 1) {
          const err18 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate72.errors = vErrors;
  return errors === 0;
}
var schema124 = { "type": "object", "additionalProperties": false, "required": ["name", "sourceRef", "path"], "properties": { "name": { "$ref": "definitions.json#/definitions/name" }, "sourceRef": { "type": "object", "additionalProperties": false, "required": ["kind", "name"], "properties": { "kind": { "type": "string", "enum": ["GitRepository", "OCIRepository", "Bucket", "ExternalArtifact"] }, "name": { "$ref": "definitions.json#/definitions/name" }, "namespace": { "$ref": "definitions.json#/definitions/name" } } }, "path": { "type": "string", "minLength": 1 }, "dependsOn": { "type": "array", "items": { "$ref": "definitions.json#/definitions/name" } }, "interval": { "type": "string", "pattern": "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$" }, "prune": { "type": "boolean" } } };
var pattern78 = new RegExp("^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$", "u");
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.sourceRef === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sourceRef" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.path === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "sourceRef" || key0 === "path" || key0 === "dependsOn" || key0 === "interval" || key0 === "prune")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err4 = { instancePath: instancePath + "/name", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err5 = { instancePath: instancePath + "/name", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/name", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.sourceRef !== void 0) {
      let data1 = data.sourceRef;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.kind === void 0) {
          const err7 = { instancePath: instancePath + "/sourceRef", schemaPath: "#/properties/sourceRef/required", keyword: "required", params: { missingProperty: "kind" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data1.name === void 0) {
          const err8 = { instancePath: instancePath + "/sourceRef", schemaPath: "#/properties/sourceRef/required", keyword: "required", params: { missingProperty: "name" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "kind" || key1 === "name" || key1 === "namespace")) {
            const err9 = { instancePath: instancePath + "/sourceRef", schemaPath: "#/properties/sourceRef/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data1.kind !== void 0) {
          let data2 = data1.kind;
          if (typeof data2 !== "string") {
            const err10 = { instancePath: instancePath + "/sourceRef/kind", schemaPath: "#/properties/sourceRef/properties/kind/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (!(data2 === "GitRepository" || data2 === "OCIRepository" || data2 === "Bucket" || data2 === "ExternalArtifact")) {
            const err11 = { instancePath: instancePath + "/sourceRef/kind", schemaPath: "#/properties/sourceRef/properties/kind/enum", keyword: "enum", params: { allowedValues: schema124.properties.sourceRef.properties.kind.enum } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data1.name !== void 0) {
          let data3 = data1.name;
          if (typeof data3 === "string") {
            if (func2(data3) > 63) {
              const err12 = { instancePath: instancePath + "/sourceRef/name", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (!pattern0.test(data3)) {
              const err13 = { instancePath: instancePath + "/sourceRef/name", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/sourceRef/name", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data1.namespace !== void 0) {
          let data4 = data1.namespace;
          if (typeof data4 === "string") {
            if (func2(data4) > 63) {
              const err15 = { instancePath: instancePath + "/sourceRef/namespace", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (!pattern0.test(data4)) {
              const err16 = { instancePath: instancePath + "/sourceRef/namespace", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = { instancePath: instancePath + "/sourceRef/namespace", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/sourceRef", schemaPath: "#/properties/sourceRef/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.path !== void 0) {
      let data5 = data.path;
      if (typeof data5 === "string") {
        if (func2(data5) < 1) {
          const err19 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.dependsOn !== void 0) {
      let data6 = data.dependsOn;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (typeof data7 === "string") {
            if (func2(data7) > 63) {
              const err21 = { instancePath: instancePath + "/dependsOn/" + i0, schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (!pattern0.test(data7)) {
              const err22 = { instancePath: instancePath + "/dependsOn/" + i0, schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          } else {
            const err23 = { instancePath: instancePath + "/dependsOn/" + i0, schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/dependsOn", schemaPath: "#/properties/dependsOn/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.interval !== void 0) {
      let data8 = data.interval;
      if (typeof data8 === "string") {
        if (!pattern78.test(data8)) {
          const err25 = { instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/pattern", keyword: "pattern", params: { pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$" } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = { instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.prune !== void 0) {
      if (typeof data.prune !== "boolean") {
        const err27 = { instancePath: instancePath + "/prune", schemaPath: "#/properties/prune/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
  } else {
    const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err28];
    } else {
      vErrors.push(err28);
    }
    errors++;
  }
  validate74.errors = vErrors;
  return errors === 0;
}
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.namespace === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "namespace" || key0 === "name" || key0 === "access" || key0 === "kustomizations" || key0 === "kubeConfigSecret")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data0 = data.namespace;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err3 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err4 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/namespace", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (func2(data1) > 253) {
          const err6 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (!pattern37.test(data1)) {
          const err7 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.access !== void 0) {
      let data2 = data.access;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate72(data2[i0], { instancePath: instancePath + "/access/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/access", schemaPath: "#/properties/access/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.kustomizations !== void 0) {
      let data4 = data.kustomizations;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err10 = { instancePath: instancePath + "/kustomizations", schemaPath: "#/properties/kustomizations/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate74(data4[i1], { instancePath: instancePath + "/kustomizations/" + i1, parentData: data4, parentDataProperty: i1, rootData })) {
            vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/kustomizations", schemaPath: "#/properties/kustomizations/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.kubeConfigSecret !== void 0) {
      let data6 = data.kubeConfigSecret;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.name === void 0) {
          const err12 = { instancePath: instancePath + "/kubeConfigSecret", schemaPath: "#/properties/kubeConfigSecret/required", keyword: "required", params: { missingProperty: "name" } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        for (const key1 in data6) {
          if (!(key1 === "name" || key1 === "key")) {
            const err13 = { instancePath: instancePath + "/kubeConfigSecret", schemaPath: "#/properties/kubeConfigSecret/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data6.name !== void 0) {
          let data7 = data6.name;
          if (typeof data7 === "string") {
            if (func2(data7) < 1) {
              const err14 = { instancePath: instancePath + "/kubeConfigSecret/name", schemaPath: "#/properties/kubeConfigSecret/properties/name/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = { instancePath: instancePath + "/kubeConfigSecret/name", schemaPath: "#/properties/kubeConfigSecret/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data6.key !== void 0) {
          let data8 = data6.key;
          if (typeof data8 === "string") {
            if (func2(data8) < 1) {
              const err16 = { instancePath: instancePath + "/kubeConfigSecret/key", schemaPath: "#/properties/kubeConfigSecret/properties/key/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = { instancePath: instancePath + "/kubeConfigSecret/key", schemaPath: "#/properties/kubeConfigSecret/properties/key/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/kubeConfigSecret", schemaPath: "#/properties/kubeConfigSecret/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate71.errors = vErrors;
  return errors === 0;
}
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate28(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate77.errors = vErrors;
  return errors === 0;
}
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.spec === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.apiVersion !== void 0) {
      if ("trustplane.dev/v1alpha1" !== data.apiVersion) {
        const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "definitions.json#/definitions/apiVersion/const", keyword: "const", params: { allowedValue: "trustplane.dev/v1alpha1" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("ServiceAccountTrust" !== data.kind) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "ServiceAccountTrust" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate67(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      let data3 = data.spec;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.issuingCluster === void 0) {
          const err7 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "issuingCluster" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data3.serviceAccounts === void 0) {
          const err8 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "serviceAccounts" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "issuingCluster" || key1 === "clusters" || key1 === "audience" || key1 === "prefix" || key1 === "serviceAccounts" || key1 === "createNamespaces" || key1 === "exceptions")) {
            const err9 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data3.issuingCluster !== void 0) {
          let data4 = data3.issuingCluster;
          if (typeof data4 === "string") {
            if (func2(data4) > 63) {
              const err10 = { instancePath: instancePath + "/spec/issuingCluster", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (!pattern0.test(data4)) {
              const err11 = { instancePath: instancePath + "/spec/issuingCluster", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/spec/issuingCluster", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data3.clusters !== void 0) {
          if (!validate69(data3.clusters, { instancePath: instancePath + "/spec/clusters", parentData: data3, parentDataProperty: "clusters", rootData })) {
            vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
            errors = vErrors.length;
          }
        }
        if (data3.audience !== void 0) {
          let data6 = data3.audience;
          if (typeof data6 === "string") {
            if (func2(data6) < 1) {
              const err13 = { instancePath: instancePath + "/spec/audience", schemaPath: "#/properties/spec/properties/audience/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/spec/audience", schemaPath: "#/properties/spec/properties/audience/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data3.prefix !== void 0) {
          if (typeof data3.prefix !== "string") {
            const err15 = { instancePath: instancePath + "/spec/prefix", schemaPath: "#/properties/spec/properties/prefix/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data3.serviceAccounts !== void 0) {
          let data8 = data3.serviceAccounts;
          if (Array.isArray(data8)) {
            if (data8.length < 1) {
              const err16 = { instancePath: instancePath + "/spec/serviceAccounts", schemaPath: "#/properties/spec/properties/serviceAccounts/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            const len0 = data8.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (!validate71(data8[i0], { instancePath: instancePath + "/spec/serviceAccounts/" + i0, parentData: data8, parentDataProperty: i0, rootData })) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err17 = { instancePath: instancePath + "/spec/serviceAccounts", schemaPath: "#/properties/spec/properties/serviceAccounts/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data3.createNamespaces !== void 0) {
          if (typeof data3.createNamespaces !== "boolean") {
            const err18 = { instancePath: instancePath + "/spec/createNamespaces", schemaPath: "#/properties/spec/properties/createNamespaces/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data3.exceptions !== void 0) {
          if (!validate77(data3.exceptions, { instancePath: instancePath + "/spec/exceptions", parentData: data3, parentDataProperty: "exceptions", rootData })) {
            vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate66.errors = vErrors;
  return errors === 0;
}
var validateTokenCase = validate80;
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data1 = data.labels;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid3 = _errs8 === errors;
          if (!valid3) {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
              const err7 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.annotations !== void 0) {
      let data3 = data.annotations;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          if (typeof data3[key3] !== "string") {
            const err10 = { instancePath: instancePath + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate81.errors = vErrors;
  return errors === 0;
}
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "matchLabels" || key0 === "matchExpressions")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.matchLabels !== void 0) {
      let data0 = data.matchLabels;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (typeof data0[key1] !== "string") {
            const err1 = { instancePath: instancePath + "/matchLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
      } else {
        const err2 = { instancePath: instancePath + "/matchLabels", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.matchExpressions !== void 0) {
      let data2 = data.matchExpressions;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.key === void 0) {
              const err3 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data3.operator === void 0) {
              const err4 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/required", keyword: "required", params: { missingProperty: "operator" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            for (const key2 in data3) {
              if (!(key2 === "key" || key2 === "operator" || key2 === "values")) {
                const err5 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data3.key !== void 0) {
              let data4 = data3.key;
              if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                  const err6 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/labelSelectorRequirement/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data3.operator !== void 0) {
              let data5 = data3.operator;
              if (typeof data5 !== "string") {
                const err8 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
              if (!(data5 === "In" || data5 === "NotIn" || data5 === "Exists" || data5 === "DoesNotExist")) {
                const err9 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/labelSelectorRequirement/properties/operator/enum", keyword: "enum", params: { allowedValues: schema63.properties.operator.enum } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data3.values !== void 0) {
              let data6 = data3.values;
              if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data6[i1] !== "string") {
                    const err10 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/definitions/labelSelectorRequirement/properties/values/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                }
              } else {
                const err11 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values", schemaPath: "#/definitions/labelSelectorRequirement/properties/values/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/labelSelectorRequirement/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate83.errors = vErrors;
  return errors === 0;
}
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate28(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate85.errors = vErrors;
  return errors === 0;
}
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.spec === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.apiVersion !== void 0) {
      if ("trustplane.dev/v1alpha1" !== data.apiVersion) {
        const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "definitions.json#/definitions/apiVersion/const", keyword: "const", params: { allowedValue: "trustplane.dev/v1alpha1" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("TokenCase" !== data.kind) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "TokenCase" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate81(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      let data3 = data.spec;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.claims === void 0) {
          const err7 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "claims" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data3.expect === void 0) {
          const err8 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "expect" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "clusters" || key1 === "issuerClassName" || key1 === "admin" || key1 === "claims" || key1 === "expect" || key1 === "exceptions")) {
            const err9 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data3.clusters !== void 0) {
          if (!validate83(data3.clusters, { instancePath: instancePath + "/spec/clusters", parentData: data3, parentDataProperty: "clusters", rootData })) {
            vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
            errors = vErrors.length;
          }
        }
        if (data3.issuerClassName !== void 0) {
          let data5 = data3.issuerClassName;
          if (typeof data5 === "string") {
            if (func2(data5) > 63) {
              const err10 = { instancePath: instancePath + "/spec/issuerClassName", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (!pattern0.test(data5)) {
              const err11 = { instancePath: instancePath + "/spec/issuerClassName", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/spec/issuerClassName", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data3.admin !== void 0) {
          if (typeof data3.admin !== "boolean") {
            const err13 = { instancePath: instancePath + "/spec/admin", schemaPath: "#/properties/spec/properties/admin/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data3.claims !== void 0) {
          let data7 = data3.claims;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.iss === void 0) {
              const err14 = { instancePath: instancePath + "/spec/claims", schemaPath: "#/properties/spec/properties/claims/required", keyword: "required", params: { missingProperty: "iss" } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data7.iss !== void 0) {
              if (typeof data7.iss !== "string") {
                const err15 = { instancePath: instancePath + "/spec/claims/iss", schemaPath: "#/properties/spec/properties/claims/properties/iss/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data7.aud !== void 0) {
              let data9 = data7.aud;
              const _errs21 = errors;
              let valid5 = false;
              const _errs22 = errors;
              if (typeof data9 !== "string") {
                const err16 = { instancePath: instancePath + "/spec/claims/aud", schemaPath: "#/properties/spec/properties/claims/properties/aud/anyOf/0/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
              var _valid0 = _errs22 === errors;
              valid5 = valid5 || _valid0;
              if (!valid5) {
                const _errs24 = errors;
                if (Array.isArray(data9)) {
                  const len0 = data9.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    if (typeof data9[i0] !== "string") {
                      const err17 = { instancePath: instancePath + "/spec/claims/aud/" + i0, schemaPath: "#/properties/spec/properties/claims/properties/aud/anyOf/1/items/type", keyword: "type", params: { type: "string" } };
                      if (vErrors === null) {
                        vErrors = [err17];
                      } else {
                        vErrors.push(err17);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err18 = { instancePath: instancePath + "/spec/claims/aud", schemaPath: "#/properties/spec/properties/claims/properties/aud/anyOf/1/type", keyword: "type", params: { type: "array" } };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
                var _valid0 = _errs24 === errors;
                valid5 = valid5 || _valid0;
              }
              if (!valid5) {
                const err19 = { instancePath: instancePath + "/spec/claims/aud", schemaPath: "#/properties/spec/properties/claims/properties/aud/anyOf", keyword: "anyOf", params: {} };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              } else {
                errors = _errs21;
                if (vErrors !== null) {
                  if (_errs21) {
                    vErrors.length = _errs21;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err20 = { instancePath: instancePath + "/spec/claims", schemaPath: "#/properties/spec/properties/claims/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data3.expect !== void 0) {
          let data11 = data3.expect;
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            for (const key2 in data11) {
              if (!(key2 === "username" || key2 === "groups" || key2 === "uid" || key2 === "extra" || key2 === "refused")) {
                const err21 = { instancePath: instancePath + "/spec/expect", schemaPath: "#/properties/spec/properties/expect/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data11.username !== void 0) {
              if (typeof data11.username !== "string") {
                const err22 = { instancePath: instancePath + "/spec/expect/username", schemaPath: "#/properties/spec/properties/expect/properties/username/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data11.groups !== void 0) {
              let data13 = data11.groups;
              if (Array.isArray(data13)) {
                const len1 = data13.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data13[i1] !== "string") {
                    const err23 = { instancePath: instancePath + "/spec/expect/groups/" + i1, schemaPath: "#/properties/spec/properties/expect/properties/groups/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
              } else {
                const err24 = { instancePath: instancePath + "/spec/expect/groups", schemaPath: "#/properties/spec/properties/expect/properties/groups/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data11.uid !== void 0) {
              if (typeof data11.uid !== "string") {
                const err25 = { instancePath: instancePath + "/spec/expect/uid", schemaPath: "#/properties/spec/properties/expect/properties/uid/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data11.extra !== void 0) {
              let data16 = data11.extra;
              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                for (const key3 in data16) {
                  let data17 = data16[key3];
                  if (Array.isArray(data17)) {
                    const len2 = data17.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      if (typeof data17[i2] !== "string") {
                        const err26 = { instancePath: instancePath + "/spec/expect/extra/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i2, schemaPath: "#/properties/spec/properties/expect/properties/extra/additionalProperties/items/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err26];
                        } else {
                          vErrors.push(err26);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err27 = { instancePath: instancePath + "/spec/expect/extra/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/spec/properties/expect/properties/extra/additionalProperties/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
              } else {
                const err28 = { instancePath: instancePath + "/spec/expect/extra", schemaPath: "#/properties/spec/properties/expect/properties/extra/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data11.refused !== void 0) {
              let data19 = data11.refused;
              if (typeof data19 === "string") {
                if (func2(data19) < 1) {
                  const err29 = { instancePath: instancePath + "/spec/expect/refused", schemaPath: "#/properties/spec/properties/expect/properties/refused/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
              } else {
                const err30 = { instancePath: instancePath + "/spec/expect/refused", schemaPath: "#/properties/spec/properties/expect/properties/refused/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = { instancePath: instancePath + "/spec/expect", schemaPath: "#/properties/spec/properties/expect/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data3.exceptions !== void 0) {
          if (!validate85(data3.exceptions, { instancePath: instancePath + "/spec/exceptions", parentData: data3, parentDataProperty: "exceptions", rootData })) {
            vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
  } else {
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err33];
    } else {
      vErrors.push(err33);
    }
    errors++;
  }
  validate80.errors = vErrors;
  return errors === 0;
}
var validateEmergency = validate88;
var schema141 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "emergency.json", "type": "object", "additionalProperties": false, "required": ["apiVersion", "kind", "metadata", "spec"], "properties": { "apiVersion": { "$ref": "definitions.json#/definitions/apiVersion" }, "kind": { "const": "Emergency" }, "metadata": { "$ref": "definitions.json#/definitions/objectMeta" }, "spec": { "type": "object", "additionalProperties": false, "required": ["without", "since"], "properties": { "without": { "type": "object", "additionalProperties": false, "required": ["kind", "name"], "properties": { "kind": { "type": "string", "enum": ["Issuer", "IssuerClass", "Organization", "ServiceAccountTrust"] }, "name": { "$ref": "definitions.json#/definitions/name" } } }, "since": { "$ref": "definitions.json#/definitions/date" } } } } };
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data1 = data.labels;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid3 = _errs8 === errors;
          if (!valid3) {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
              const err7 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.annotations !== void 0) {
      let data3 = data.annotations;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          if (typeof data3[key3] !== "string") {
            const err10 = { instancePath: instancePath + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate89.errors = vErrors;
  return errors === 0;
}
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.spec === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.apiVersion !== void 0) {
      if ("trustplane.dev/v1alpha1" !== data.apiVersion) {
        const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "definitions.json#/definitions/apiVersion/const", keyword: "const", params: { allowedValue: "trustplane.dev/v1alpha1" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("Emergency" !== data.kind) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "Emergency" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate89(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      let data3 = data.spec;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.without === void 0) {
          const err7 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "without" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data3.since === void 0) {
          const err8 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "since" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "without" || key1 === "since")) {
            const err9 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data3.without !== void 0) {
          let data4 = data3.without;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.kind === void 0) {
              const err10 = { instancePath: instancePath + "/spec/without", schemaPath: "#/properties/spec/properties/without/required", keyword: "required", params: { missingProperty: "kind" } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data4.name === void 0) {
              const err11 = { instancePath: instancePath + "/spec/without", schemaPath: "#/properties/spec/properties/without/required", keyword: "required", params: { missingProperty: "name" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            for (const key2 in data4) {
              if (!(key2 === "kind" || key2 === "name")) {
                const err12 = { instancePath: instancePath + "/spec/without", schemaPath: "#/properties/spec/properties/without/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data4.kind !== void 0) {
              let data5 = data4.kind;
              if (typeof data5 !== "string") {
                const err13 = { instancePath: instancePath + "/spec/without/kind", schemaPath: "#/properties/spec/properties/without/properties/kind/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
              if (!(data5 === "Issuer" || data5 === "IssuerClass" || data5 === "Organization" || data5 === "ServiceAccountTrust")) {
                const err14 = { instancePath: instancePath + "/spec/without/kind", schemaPath: "#/properties/spec/properties/without/properties/kind/enum", keyword: "enum", params: { allowedValues: schema141.properties.spec.properties.without.properties.kind.enum } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data4.name !== void 0) {
              let data6 = data4.name;
              if (typeof data6 === "string") {
                if (func2(data6) > 63) {
                  const err15 = { instancePath: instancePath + "/spec/without/name", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
                if (!pattern0.test(data6)) {
                  const err16 = { instancePath: instancePath + "/spec/without/name", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
              } else {
                const err17 = { instancePath: instancePath + "/spec/without/name", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
          } else {
            const err18 = { instancePath: instancePath + "/spec/without", schemaPath: "#/properties/spec/properties/without/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data3.since !== void 0) {
          let data7 = data3.since;
          if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
              const err19 = { instancePath: instancePath + "/spec/since", schemaPath: "definitions.json#/definitions/date/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" } };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = { instancePath: instancePath + "/spec/since", schemaPath: "definitions.json#/definitions/date/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  } else {
    const err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate88.errors = vErrors;
  return errors === 0;
}
var validateDestination = validate91;
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data1 = data.labels;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid3 = _errs8 === errors;
          if (!valid3) {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
              const err7 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.annotations !== void 0) {
      let data3 = data.annotations;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          if (typeof data3[key3] !== "string") {
            const err10 = { instancePath: instancePath + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate92.errors = vErrors;
  return errors === 0;
}
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.apiVersion !== void 0) {
      if ("trustplane.dev/v1alpha1" !== data.apiVersion) {
        const err4 = { instancePath: instancePath + "/apiVersion", schemaPath: "definitions.json#/definitions/apiVersion/const", keyword: "const", params: { allowedValue: "trustplane.dev/v1alpha1" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("Destination" !== data.kind) {
        const err5 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "Destination" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate92(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      let data3 = data.spec;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key1 in data3) {
          if (!(key1 === "cluster" || key1 === "inputs")) {
            const err6 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data3.cluster !== void 0) {
          let data4 = data3.cluster;
          if (typeof data4 === "string") {
            if (func2(data4) > 63) {
              const err7 = { instancePath: instancePath + "/spec/cluster", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (!pattern0.test(data4)) {
              const err8 = { instancePath: instancePath + "/spec/cluster", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/spec/cluster", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data3.inputs !== void 0) {
          let data5 = data3.inputs;
          if (Array.isArray(data5)) {
            if (data5.length < 1) {
              const err10 = { instancePath: instancePath + "/spec/inputs", schemaPath: "definitions.json#/definitions/inputs/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            const len0 = data5.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data6 = data5[i0];
              if (typeof data6 === "string") {
                if (func2(data6) < 1) {
                  const err11 = { instancePath: instancePath + "/spec/inputs/" + i0, schemaPath: "definitions.json#/definitions/inputs/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err11];
                  } else {
                    vErrors.push(err11);
                  }
                  errors++;
                }
              } else {
                const err12 = { instancePath: instancePath + "/spec/inputs/" + i0, schemaPath: "definitions.json#/definitions/inputs/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          } else {
            const err13 = { instancePath: instancePath + "/spec/inputs", schemaPath: "definitions.json#/definitions/inputs/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate91.errors = vErrors;
  return errors === 0;
}
var validateEnvironmentCheck = validate94;
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func2(data0) > 63) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data1 = data.labels;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs8 = errors;
          if (typeof key1 === "string") {
            if (!pattern1.test(key1)) {
              const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames/pattern", keyword: "pattern", params: { pattern: "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid3 = _errs8 === errors;
          if (!valid3) {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          let data2 = data1[key2];
          if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
              const err7 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/labels", schemaPath: "#/definitions/labels/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.annotations !== void 0) {
      let data3 = data.annotations;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          if (typeof data3[key3] !== "string") {
            const err10 = { instancePath: instancePath + "/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/stringMap/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/annotations", schemaPath: "#/definitions/stringMap/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate95.errors = vErrors;
  return errors === 0;
}
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.apiVersion !== void 0) {
      if ("trustplane.dev/v1alpha1" !== data.apiVersion) {
        const err4 = { instancePath: instancePath + "/apiVersion", schemaPath: "definitions.json#/definitions/apiVersion/const", keyword: "const", params: { allowedValue: "trustplane.dev/v1alpha1" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("EnvironmentCheck" !== data.kind) {
        const err5 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "EnvironmentCheck" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate95(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      let data3 = data.spec;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key1 in data3) {
          if (!(key1 === "inputs")) {
            const err6 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data3.inputs !== void 0) {
          let data4 = data3.inputs;
          if (Array.isArray(data4)) {
            if (data4.length < 1) {
              const err7 = { instancePath: instancePath + "/spec/inputs", schemaPath: "definitions.json#/definitions/inputs/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 === "string") {
                if (func2(data5) < 1) {
                  const err8 = { instancePath: instancePath + "/spec/inputs/" + i0, schemaPath: "definitions.json#/definitions/inputs/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err8];
                  } else {
                    vErrors.push(err8);
                  }
                  errors++;
                }
              } else {
                const err9 = { instancePath: instancePath + "/spec/inputs/" + i0, schemaPath: "definitions.json#/definitions/inputs/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
          } else {
            const err10 = { instancePath: instancePath + "/spec/inputs", schemaPath: "definitions.json#/definitions/inputs/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate94.errors = vErrors;
  return errors === 0;
}
var validateClusterAuthentication = validate97;
var schema164 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "cluster-authentication.json", "type": "object", "required": ["apiVersion", "kind", "metadata", "spec"], "properties": { "apiVersion": { "const": "k0rdent.mirantis.com/v1beta1" }, "kind": { "const": "ClusterAuthentication" }, "metadata": { "type": "object", "required": ["name", "namespace"], "properties": { "name": { "$ref": "definitions.json#/definitions/objectName" }, "namespace": { "$ref": "definitions.json#/definitions/name" } } }, "spec": { "type": "object", "additionalProperties": false, "required": ["authenticationConfiguration"], "properties": { "authenticationConfiguration": { "type": "object", "additionalProperties": false, "properties": { "apiVersion": { "type": "string", "enum": ["apiserver.config.k8s.io/v1", "apiserver.config.k8s.io/v1beta1", "apiserver.config.k8s.io/v1alpha1"] }, "kind": { "const": "AuthenticationConfiguration" }, "jwt": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["issuer"], "properties": { "issuer": { "type": "object", "additionalProperties": false, "properties": { "url": { "type": "string" }, "discoveryURL": { "type": "string" }, "certificateAuthority": { "type": "string" }, "audiences": { "type": "array", "items": { "type": "string" } }, "audienceMatchPolicy": { "type": "string" }, "egressSelectorType": { "type": "string" } } }, "claimValidationRules": { "type": "array", "items": { "$ref": "definitions.json#/definitions/claimValidationRule" } }, "claimMappings": { "$ref": "definitions.json#/definitions/claimMappings" }, "userValidationRules": { "type": "array", "items": { "$ref": "definitions.json#/definitions/userValidationRule" } } } } }, "anonymous": { "type": "object", "additionalProperties": false, "properties": { "enabled": { "type": "boolean" }, "conditions": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "path": { "type": "string" } } } } } } } }, "caSecret": { "type": "object", "additionalProperties": false, "required": ["name", "key"], "properties": { "name": { "type": "string", "minLength": 1 }, "namespace": { "type": "string" }, "key": { "type": "string", "minLength": 1 } } } } } } };
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "username" || key0 === "groups" || key0 === "uid" || key0 === "extra")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.username !== void 0) {
      let data0 = data.username;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!(key1 === "claim" || key1 === "prefix" || key1 === "expression")) {
            const err1 = { instancePath: instancePath + "/username", schemaPath: "#/definitions/prefixedClaimOrExpression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data0.claim !== void 0) {
          if (typeof data0.claim !== "string") {
            const err2 = { instancePath: instancePath + "/username/claim", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/claim/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data0.prefix !== void 0) {
          if (typeof data0.prefix !== "string") {
            const err3 = { instancePath: instancePath + "/username/prefix", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/prefix/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.expression !== void 0) {
          if (typeof data0.expression !== "string") {
            const err4 = { instancePath: instancePath + "/username/expression", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/expression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/username", schemaPath: "#/definitions/prefixedClaimOrExpression/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.groups !== void 0) {
      let data4 = data.groups;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key2 in data4) {
          if (!(key2 === "claim" || key2 === "prefix" || key2 === "expression")) {
            const err6 = { instancePath: instancePath + "/groups", schemaPath: "#/definitions/prefixedClaimOrExpression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data4.claim !== void 0) {
          if (typeof data4.claim !== "string") {
            const err7 = { instancePath: instancePath + "/groups/claim", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/claim/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data4.prefix !== void 0) {
          if (typeof data4.prefix !== "string") {
            const err8 = { instancePath: instancePath + "/groups/prefix", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/prefix/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data4.expression !== void 0) {
          if (typeof data4.expression !== "string") {
            const err9 = { instancePath: instancePath + "/groups/expression", schemaPath: "#/definitions/prefixedClaimOrExpression/properties/expression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/groups", schemaPath: "#/definitions/prefixedClaimOrExpression/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.uid !== void 0) {
      let data8 = data.uid;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key3 in data8) {
          if (!(key3 === "claim" || key3 === "expression")) {
            const err11 = { instancePath: instancePath + "/uid", schemaPath: "#/definitions/claimOrExpression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data8.claim !== void 0) {
          if (typeof data8.claim !== "string") {
            const err12 = { instancePath: instancePath + "/uid/claim", schemaPath: "#/definitions/claimOrExpression/properties/claim/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data8.expression !== void 0) {
          if (typeof data8.expression !== "string") {
            const err13 = { instancePath: instancePath + "/uid/expression", schemaPath: "#/definitions/claimOrExpression/properties/expression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/uid", schemaPath: "#/definitions/claimOrExpression/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.extra !== void 0) {
      let data11 = data.extra;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data12 = data11[i0];
          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
            for (const key4 in data12) {
              if (!(key4 === "key" || key4 === "valueExpression")) {
                const err15 = { instancePath: instancePath + "/extra/" + i0, schemaPath: "#/definitions/extraMapping/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data12.key !== void 0) {
              if (typeof data12.key !== "string") {
                const err16 = { instancePath: instancePath + "/extra/" + i0 + "/key", schemaPath: "#/definitions/extraMapping/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data12.valueExpression !== void 0) {
              if (typeof data12.valueExpression !== "string") {
                const err17 = { instancePath: instancePath + "/extra/" + i0 + "/valueExpression", schemaPath: "#/definitions/extraMapping/properties/valueExpression/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
          } else {
            const err18 = { instancePath: instancePath + "/extra/" + i0, schemaPath: "#/definitions/extraMapping/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate98.errors = vErrors;
  return errors === 0;
}
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.metadata === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.spec === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.apiVersion !== void 0) {
      if ("k0rdent.mirantis.com/v1beta1" !== data.apiVersion) {
        const err4 = { instancePath: instancePath + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "k0rdent.mirantis.com/v1beta1" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      if ("ClusterAuthentication" !== data.kind) {
        const err5 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "ClusterAuthentication" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data2 = data.metadata;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.name === void 0) {
          const err6 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "name" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data2.namespace === void 0) {
          const err7 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "namespace" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data2.name !== void 0) {
          let data3 = data2.name;
          if (typeof data3 === "string") {
            if (func2(data3) > 253) {
              const err8 = { instancePath: instancePath + "/metadata/name", schemaPath: "definitions.json#/definitions/objectName/maxLength", keyword: "maxLength", params: { limit: 253 } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (!pattern37.test(data3)) {
              const err9 = { instancePath: instancePath + "/metadata/name", schemaPath: "definitions.json#/definitions/objectName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/metadata/name", schemaPath: "definitions.json#/definitions/objectName/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data2.namespace !== void 0) {
          let data4 = data2.namespace;
          if (typeof data4 === "string") {
            if (func2(data4) > 63) {
              const err11 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "definitions.json#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 63 } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (!pattern0.test(data4)) {
              const err12 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "definitions.json#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "definitions.json#/definitions/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.spec !== void 0) {
      let data5 = data.spec;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.authenticationConfiguration === void 0) {
          const err15 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "authenticationConfiguration" } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        for (const key0 in data5) {
          if (!(key0 === "authenticationConfiguration" || key0 === "caSecret")) {
            const err16 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data5.authenticationConfiguration !== void 0) {
          let data6 = data5.authenticationConfiguration;
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            for (const key1 in data6) {
              if (!(key1 === "apiVersion" || key1 === "kind" || key1 === "jwt" || key1 === "anonymous")) {
                const err17 = { instancePath: instancePath + "/spec/authenticationConfiguration", schemaPath: "#/properties/spec/properties/authenticationConfiguration/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data6.apiVersion !== void 0) {
              let data7 = data6.apiVersion;
              if (typeof data7 !== "string") {
                const err18 = { instancePath: instancePath + "/spec/authenticationConfiguration/apiVersion", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/apiVersion/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
              if (!(data7 === "apiserver.config.k8s.io/v1" || data7 === "apiserver.config.k8s.io/v1beta1" || data7 === "apiserver.config.k8s.io/v1alpha1")) {
                const err19 = { instancePath: instancePath + "/spec/authenticationConfiguration/apiVersion", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/apiVersion/enum", keyword: "enum", params: { allowedValues: schema164.properties.spec.properties.authenticationConfiguration.properties.apiVersion.enum } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data6.kind !== void 0) {
              if ("AuthenticationConfiguration" !== data6.kind) {
                const err20 = { instancePath: instancePath + "/spec/authenticationConfiguration/kind", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/kind/const", keyword: "const", params: { allowedValue: "AuthenticationConfiguration" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data6.jwt !== void 0) {
              let data9 = data6.jwt;
              if (Array.isArray(data9)) {
                const len0 = data9.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data10 = data9[i0];
                  if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                    if (data10.issuer === void 0) {
                      const err21 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0, schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/required", keyword: "required", params: { missingProperty: "issuer" } };
                      if (vErrors === null) {
                        vErrors = [err21];
                      } else {
                        vErrors.push(err21);
                      }
                      errors++;
                    }
                    for (const key2 in data10) {
                      if (!(key2 === "issuer" || key2 === "claimValidationRules" || key2 === "claimMappings" || key2 === "userValidationRules")) {
                        const err22 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0, schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                        if (vErrors === null) {
                          vErrors = [err22];
                        } else {
                          vErrors.push(err22);
                        }
                        errors++;
                      }
                    }
                    if (data10.issuer !== void 0) {
                      let data11 = data10.issuer;
                      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        for (const key3 in data11) {
                          if (!(key3 === "url" || key3 === "discoveryURL" || key3 === "certificateAuthority" || key3 === "audiences" || key3 === "audienceMatchPolicy" || key3 === "egressSelectorType")) {
                            const err23 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/issuer", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/issuer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                            if (vErrors === null) {
                              vErrors = [err23];
                            } else {
                              vErrors.push(err23);
                            }
                            errors++;
                          }
                        }
                        if (data11.url !== void 0) {
                          if (typeof data11.url !== "string") {
                            const err24 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/issuer/url", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/issuer/properties/url/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err24];
                            } else {
                              vErrors.push(err24);
                            }
                            errors++;
                          }
                        }
                        if (data11.discoveryURL !== void 0) {
                          if (typeof data11.discoveryURL !== "string") {
                            const err25 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/issuer/discoveryURL", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/issuer/properties/discoveryURL/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err25];
                            } else {
                              vErrors.push(err25);
                            }
                            errors++;
                          }
                        }
                        if (data11.certificateAuthority !== void 0) {
                          if (typeof data11.certificateAuthority !== "string") {
                            const err26 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/issuer/certificateAuthority", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/issuer/properties/certificateAuthority/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err26];
                            } else {
                              vErrors.push(err26);
                            }
                            errors++;
                          }
                        }
                        if (data11.audiences !== void 0) {
                          let data15 = data11.audiences;
                          if (Array.isArray(data15)) {
                            const len1 = data15.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              if (typeof data15[i1] !== "string") {
                                const err27 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/issuer/audiences/" + i1, schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/issuer/properties/audiences/items/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                  vErrors = [err27];
                                } else {
                                  vErrors.push(err27);
                                }
                                errors++;
                              }
                            }
                          } else {
                            const err28 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/issuer/audiences", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/issuer/properties/audiences/type", keyword: "type", params: { type: "array" } };
                            if (vErrors === null) {
                              vErrors = [err28];
                            } else {
                              vErrors.push(err28);
                            }
                            errors++;
                          }
                        }
                        if (data11.audienceMatchPolicy !== void 0) {
                          if (typeof data11.audienceMatchPolicy !== "string") {
                            const err29 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/issuer/audienceMatchPolicy", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/issuer/properties/audienceMatchPolicy/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err29];
                            } else {
                              vErrors.push(err29);
                            }
                            errors++;
                          }
                        }
                        if (data11.egressSelectorType !== void 0) {
                          if (typeof data11.egressSelectorType !== "string") {
                            const err30 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/issuer/egressSelectorType", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/issuer/properties/egressSelectorType/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err30];
                            } else {
                              vErrors.push(err30);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err31 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/issuer", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/issuer/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                          vErrors = [err31];
                        } else {
                          vErrors.push(err31);
                        }
                        errors++;
                      }
                    }
                    if (data10.claimValidationRules !== void 0) {
                      let data19 = data10.claimValidationRules;
                      if (Array.isArray(data19)) {
                        const len2 = data19.length;
                        for (let i2 = 0; i2 < len2; i2++) {
                          let data20 = data19[i2];
                          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                            for (const key4 in data20) {
                              if (!(key4 === "claim" || key4 === "requiredValue" || key4 === "expression" || key4 === "message")) {
                                const err32 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/claimValidationRules/" + i2, schemaPath: "definitions.json#/definitions/claimValidationRule/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                                if (vErrors === null) {
                                  vErrors = [err32];
                                } else {
                                  vErrors.push(err32);
                                }
                                errors++;
                              }
                            }
                            if (data20.claim !== void 0) {
                              if (typeof data20.claim !== "string") {
                                const err33 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/claimValidationRules/" + i2 + "/claim", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/claim/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                  vErrors = [err33];
                                } else {
                                  vErrors.push(err33);
                                }
                                errors++;
                              }
                            }
                            if (data20.requiredValue !== void 0) {
                              if (typeof data20.requiredValue !== "string") {
                                const err34 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/claimValidationRules/" + i2 + "/requiredValue", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/requiredValue/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                  vErrors = [err34];
                                } else {
                                  vErrors.push(err34);
                                }
                                errors++;
                              }
                            }
                            if (data20.expression !== void 0) {
                              if (typeof data20.expression !== "string") {
                                const err35 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/claimValidationRules/" + i2 + "/expression", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/expression/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                  vErrors = [err35];
                                } else {
                                  vErrors.push(err35);
                                }
                                errors++;
                              }
                            }
                            if (data20.message !== void 0) {
                              if (typeof data20.message !== "string") {
                                const err36 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/claimValidationRules/" + i2 + "/message", schemaPath: "definitions.json#/definitions/claimValidationRule/properties/message/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                  vErrors = [err36];
                                } else {
                                  vErrors.push(err36);
                                }
                                errors++;
                              }
                            }
                          } else {
                            const err37 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/claimValidationRules/" + i2, schemaPath: "definitions.json#/definitions/claimValidationRule/type", keyword: "type", params: { type: "object" } };
                            if (vErrors === null) {
                              vErrors = [err37];
                            } else {
                              vErrors.push(err37);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err38 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/claimValidationRules", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/claimValidationRules/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                          vErrors = [err38];
                        } else {
                          vErrors.push(err38);
                        }
                        errors++;
                      }
                    }
                    if (data10.claimMappings !== void 0) {
                      if (!validate98(data10.claimMappings, { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/claimMappings", parentData: data10, parentDataProperty: "claimMappings", rootData })) {
                        vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
                        errors = vErrors.length;
                      }
                    }
                    if (data10.userValidationRules !== void 0) {
                      let data26 = data10.userValidationRules;
                      if (Array.isArray(data26)) {
                        const len3 = data26.length;
                        for (let i3 = 0; i3 < len3; i3++) {
                          let data27 = data26[i3];
                          if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                            for (const key5 in data27) {
                              if (!(key5 === "expression" || key5 === "message")) {
                                const err39 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/userValidationRules/" + i3, schemaPath: "definitions.json#/definitions/userValidationRule/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                                if (vErrors === null) {
                                  vErrors = [err39];
                                } else {
                                  vErrors.push(err39);
                                }
                                errors++;
                              }
                            }
                            if (data27.expression !== void 0) {
                              if (typeof data27.expression !== "string") {
                                const err40 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/userValidationRules/" + i3 + "/expression", schemaPath: "definitions.json#/definitions/userValidationRule/properties/expression/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                  vErrors = [err40];
                                } else {
                                  vErrors.push(err40);
                                }
                                errors++;
                              }
                            }
                            if (data27.message !== void 0) {
                              if (typeof data27.message !== "string") {
                                const err41 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/userValidationRules/" + i3 + "/message", schemaPath: "definitions.json#/definitions/userValidationRule/properties/message/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                  vErrors = [err41];
                                } else {
                                  vErrors.push(err41);
                                }
                                errors++;
                              }
                            }
                          } else {
                            const err42 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/userValidationRules/" + i3, schemaPath: "definitions.json#/definitions/userValidationRule/type", keyword: "type", params: { type: "object" } };
                            if (vErrors === null) {
                              vErrors = [err42];
                            } else {
                              vErrors.push(err42);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err43 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0 + "/userValidationRules", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/properties/userValidationRules/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                          vErrors = [err43];
                        } else {
                          vErrors.push(err43);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err44 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt/" + i0, schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                }
              } else {
                const err45 = { instancePath: instancePath + "/spec/authenticationConfiguration/jwt", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/jwt/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data6.anonymous !== void 0) {
              let data30 = data6.anonymous;
              if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                for (const key6 in data30) {
                  if (!(key6 === "enabled" || key6 === "conditions")) {
                    const err46 = { instancePath: instancePath + "/spec/authenticationConfiguration/anonymous", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/anonymous/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                    if (vErrors === null) {
                      vErrors = [err46];
                    } else {
                      vErrors.push(err46);
                    }
                    errors++;
                  }
                }
                if (data30.enabled !== void 0) {
                  if (typeof data30.enabled !== "boolean") {
                    const err47 = { instancePath: instancePath + "/spec/authenticationConfiguration/anonymous/enabled", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/anonymous/properties/enabled/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                      vErrors = [err47];
                    } else {
                      vErrors.push(err47);
                    }
                    errors++;
                  }
                }
                if (data30.conditions !== void 0) {
                  let data32 = data30.conditions;
                  if (Array.isArray(data32)) {
                    const len4 = data32.length;
                    for (let i4 = 0; i4 < len4; i4++) {
                      let data33 = data32[i4];
                      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
                        for (const key7 in data33) {
                          if (!(key7 === "path")) {
                            const err48 = { instancePath: instancePath + "/spec/authenticationConfiguration/anonymous/conditions/" + i4, schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/anonymous/properties/conditions/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                            if (vErrors === null) {
                              vErrors = [err48];
                            } else {
                              vErrors.push(err48);
                            }
                            errors++;
                          }
                        }
                        if (data33.path !== void 0) {
                          if (typeof data33.path !== "string") {
                            const err49 = { instancePath: instancePath + "/spec/authenticationConfiguration/anonymous/conditions/" + i4 + "/path", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/anonymous/properties/conditions/items/properties/path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                              vErrors = [err49];
                            } else {
                              vErrors.push(err49);
                            }
                            errors++;
                          }
                        }
                      } else {
                        const err50 = { instancePath: instancePath + "/spec/authenticationConfiguration/anonymous/conditions/" + i4, schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/anonymous/properties/conditions/items/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                          vErrors = [err50];
                        } else {
                          vErrors.push(err50);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err51 = { instancePath: instancePath + "/spec/authenticationConfiguration/anonymous/conditions", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/anonymous/properties/conditions/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err51];
                    } else {
                      vErrors.push(err51);
                    }
                    errors++;
                  }
                }
              } else {
                const err52 = { instancePath: instancePath + "/spec/authenticationConfiguration/anonymous", schemaPath: "#/properties/spec/properties/authenticationConfiguration/properties/anonymous/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
          } else {
            const err53 = { instancePath: instancePath + "/spec/authenticationConfiguration", schemaPath: "#/properties/spec/properties/authenticationConfiguration/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data5.caSecret !== void 0) {
          let data35 = data5.caSecret;
          if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
            if (data35.name === void 0) {
              const err54 = { instancePath: instancePath + "/spec/caSecret", schemaPath: "#/properties/spec/properties/caSecret/required", keyword: "required", params: { missingProperty: "name" } };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data35.key === void 0) {
              const err55 = { instancePath: instancePath + "/spec/caSecret", schemaPath: "#/properties/spec/properties/caSecret/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            for (const key8 in data35) {
              if (!(key8 === "name" || key8 === "namespace" || key8 === "key")) {
                const err56 = { instancePath: instancePath + "/spec/caSecret", schemaPath: "#/properties/spec/properties/caSecret/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data35.name !== void 0) {
              let data36 = data35.name;
              if (typeof data36 === "string") {
                if (func2(data36) < 1) {
                  const err57 = { instancePath: instancePath + "/spec/caSecret/name", schemaPath: "#/properties/spec/properties/caSecret/properties/name/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
              } else {
                const err58 = { instancePath: instancePath + "/spec/caSecret/name", schemaPath: "#/properties/spec/properties/caSecret/properties/name/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data35.namespace !== void 0) {
              if (typeof data35.namespace !== "string") {
                const err59 = { instancePath: instancePath + "/spec/caSecret/namespace", schemaPath: "#/properties/spec/properties/caSecret/properties/namespace/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
            if (data35.key !== void 0) {
              let data38 = data35.key;
              if (typeof data38 === "string") {
                if (func2(data38) < 1) {
                  const err60 = { instancePath: instancePath + "/spec/caSecret/key", schemaPath: "#/properties/spec/properties/caSecret/properties/key/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                }
              } else {
                const err61 = { instancePath: instancePath + "/spec/caSecret/key", schemaPath: "#/properties/spec/properties/caSecret/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
            }
          } else {
            const err62 = { instancePath: instancePath + "/spec/caSecret", schemaPath: "#/properties/spec/properties/caSecret/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
      } else {
        const err63 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
  } else {
    const err64 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err64];
    } else {
      vErrors.push(err64);
    }
    errors++;
  }
  validate97.errors = vErrors;
  return errors === 0;
}
var validators = { Cluster: validateCluster, Issuer: validateIssuer, IssuerClass: validateIssuerClass, Organization: validateOrganization, ServiceAccountTrust: validateServiceAccountTrust, TokenCase: validateTokenCase, Emergency: validateEmergency, Destination: validateDestination, EnvironmentCheck: validateEnvironmentCheck, ClusterAuthentication: validateClusterAuthentication };
export {
  validateCluster,
  validateClusterAuthentication,
  validateDestination,
  validateEmergency,
  validateEnvironmentCheck,
  validateIssuer,
  validateIssuerClass,
  validateOrganization,
  validateServiceAccountTrust,
  validateTokenCase,
  validators
};
