package dev.revisor.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A balanced search tree (AVL) that never changes: what is added or taken away gives another tree, which shares all but
 * the way to the change with the first. A long history of schemas takes little more room than the last of them.
 */
final class SharedTree<K extends Comparable<? super K>, V> implements Iterable<Map.Entry<K, V>> {

    private final @Nullable Node<K, V> root;

    private SharedTree(@Nullable Node<K, V> root) {
        this.root = root;
    }

    static <K extends Comparable<? super K>, V> SharedTree<K, V> empty() {
        return new SharedTree<>(null);
    }

    int size() {
        return Node.sizeOf(root);
    }

    @Nullable
    V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key());
            if (order == 0) {
                return node.value();
            }
            node = order < 0 ? node.left() : node.right();
        }
        return null;
    }

    SharedTree<K, V> plus(K key, V value) {
        return new SharedTree<>(plus(root, key, value));
    }

    SharedTree<K, V> minus(K key) {
        return get(key) == null ? this : new SharedTree<>(minus(root, key));
    }

    /** The entries in the order of their keys. */
    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return new Ascent<>(root);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> plus(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return Node.of(null, key, value, null);
        }
        int order = key.compareTo(node.key());
        if (order == 0) {
            return Node.of(node.left(), key, value, node.right());
        }
        return order < 0
                ? node.with(plus(node.left(), key, value), node.right())
                : node.with(node.left(), plus(node.right(), key, value));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> minus(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key());
        if (order != 0) {
            return order < 0
                    ? node.with(minus(node.left(), key), node.right())
                    : node.with(node.left(), minus(node.right(), key));
        }
        if (node.right() == null) {
            return node.left();
        }
        Node<K, V> next = node.right().first();
        return Node.of(node.left(), next.key(), next.value(), minus(node.right(), next.key()));
    }

    private record Node<K, V>(
            K key,
            V value,
            @Nullable Node<K, V> left,
            @Nullable Node<K, V> right,
            int height,
            int size) {

        static <K, V> Node<K, V> of(@Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
            int tilt = heightOf(left) - heightOf(right);
            if (tilt > 1 && left != null) {
                return leaningLeft(left, key, value, right);
            }
            if (tilt < -1 && right != null) {
                return leaningRight(left, key, value, right);
            }
            return balanced(left, key, value, right);
        }

        private static <K, V> Node<K, V> leaningLeft(Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
            Node<K, V> middle = left.right;
            if (middle == null || heightOf(left.left) >= heightOf(middle)) {
                return balanced(left.left, left.key, left.value, balanced(middle, key, value, right));
            }
            return balanced(
                    balanced(left.left, left.key, left.value, middle.left),
                    middle.key,
                    middle.value,
                    balanced(middle.right, key, value, right));
        }

        private static <K, V> Node<K, V> leaningRight(@Nullable Node<K, V> left, K key, V value, Node<K, V> right) {
            Node<K, V> middle = right.left;
            if (middle == null || heightOf(right.right) >= heightOf(middle)) {
                return balanced(balanced(left, key, value, middle), right.key, right.value, right.right);
            }
            return balanced(
                    balanced(left, key, value, middle.left),
                    middle.key,
                    middle.value,
                    balanced(middle.right, right.key, right.value, right.right));
        }

        private static <K, V> Node<K, V> balanced(
                @Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
            int height = 1 + Math.max(heightOf(left), heightOf(right));
            return new Node<>(key, value, left, right, height, 1 + sizeOf(left) + sizeOf(right));
        }

        Node<K, V> with(@Nullable Node<K, V> otherLeft, @Nullable Node<K, V> otherRight) {
            return of(otherLeft, key, value, otherRight);
        }

        Node<K, V> first() {
            return left == null ? this : left.first();
        }

        static int heightOf(@Nullable Node<?, ?> node) {
            return node == null ? 0 : node.height;
        }

        static int sizeOf(@Nullable Node<?, ?> node) {
            return node == null ? 0 : node.size;
        }
    }

    private static final class Ascent<K, V> implements Iterator<Map.Entry<K, V>> {

        private final Deque<Node<K, V>> open = new ArrayDeque<>();

        Ascent(@Nullable Node<K, V> root) {
            descend(root);
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public Map.Entry<K, V> next() {
            if (open.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node<K, V> node = open.pop();
            descend(node.right());
            return Map.entry(node.key(), node.value());
        }

        private void descend(@Nullable Node<K, V> from) {
            for (Node<K, V> node = from; node != null; node = node.left()) {
                open.push(node);
            }
        }
    }
}
