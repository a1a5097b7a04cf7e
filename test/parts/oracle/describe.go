package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"sort"
	"strconv"
	"time"

	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"
	"github.com/google/cel-go/common/types/traits"
)

// describe writes a value so that kinds which JSON has no notation for stay apart.
func describe(value ref.Val) any {
	switch known := value.(type) {
	case types.Bool:
		return bool(known)
	case types.String:
		return string(known)
	case types.Null:
		return nil
	case types.Int:
		return answer{"int": strconv.FormatInt(int64(known), 10)}
	case types.Uint:
		return answer{"uint": strconv.FormatUint(uint64(known), 10)}
	case types.Double:
		return answer{"double": strconv.FormatFloat(float64(known), 'g', -1, 64)}
	case types.Bytes:
		return answer{"bytes": base64.StdEncoding.EncodeToString([]byte(known))}
	case types.Duration:
		return answer{"duration": known.Duration.String()}
	case types.Timestamp:
		return answer{"timestamp": known.Time.UTC().Format(time.RFC3339Nano)}
	case *types.Type:
		return answer{"type": known.TypeName()}
	case *types.Optional:
		if known.HasValue() {
			return answer{"optional": []any{describe(known.GetValue())}}
		}
		return answer{"optional": []any{}}
	}
	if types.IsUnknownOrError(value) {
		return answer{"failed": fmt.Sprint(value)}
	}
	if list, ok := value.(traits.Lister); ok {
		items := []any{}
		for index := types.Int(0); index < list.Size().(types.Int); index++ {
			items = append(items, describe(list.Get(index)))
		}
		return answer{"list": items}
	}
	if mapping, ok := value.(traits.Mapper); ok && value.Type() == types.MapType {
		return answer{"map": describeEntries(mapping)}
	} else if ok {
		return answer{"object": value.Type().TypeName()}
	}
	return answer{"opaque": value.Type().TypeName()}
}

// describeEntries sorts the entries by the text of their keys, since the order of a Go map is of no meaning.
func describeEntries(mapping traits.Mapper) []any {
	entries := map[string][]any{}
	texts := []string{}
	for keys := mapping.Iterator(); keys.HasNext() == types.True; {
		key := keys.Next()
		text, err := json.Marshal(describe(key))
		if err != nil {
			panic(err)
		}
		texts = append(texts, string(text))
		entries[string(text)] = []any{describe(key), describe(mapping.Get(key))}
	}
	sort.Strings(texts)
	sorted := []any{}
	for _, text := range texts {
		sorted = append(sorted, entries[text])
	}
	return sorted
}
