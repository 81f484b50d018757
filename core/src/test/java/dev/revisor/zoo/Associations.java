package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

/** Associations to one and to many, with and without tables of their own. */
final class Associations extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Author author = new Author();
        author.handle = "ada";
        entities.persist(author);
        Profile profile = new Profile();
        profile.author = author;
        entities.persist(profile);
        Book book = new Book();
        book.title = "title";
        book.author = author;
        book.byHandle = author;
        book.maybe = author;
        book.subject = author;
        book.related.add(book);
        book.readers.add(author);
        book.roles.put("editor", author);
        Chapter chapter = new Chapter();
        chapter.heading = "one";
        book.chapters.add(chapter);
        Review review = new Review();
        book.reviews.add(review);
        entities.persist(book);
    }

    @Override
    void verify(EntityManager entities) {
        Book book = entities.createQuery("from Book", Book.class).getSingleResult();
        assertThat(book.author.handle).isEqualTo("ada");
        assertThat(book.byHandle).isSameAs(book.author);
        assertThat(book.maybe).isSameAs(book.author);
        assertThat(book.subject).isSameAs(book.author);
        assertThat(book.related).containsExactly(book);
        assertThat(book.readers).containsExactly(book.author);
        assertThat(book.roles).containsEntry("editor", book.author);
        assertThat(book.chapters).hasSize(1);
        assertThat(book.reviews).hasSize(1);
        assertThat(book.author.books).containsKey("title");
        assertThat(entities.find(Profile.class, book.author.id).author).isSameAs(book.author);
    }

    @Entity(name = "Author")
    static class Author {

        @Id
        @GeneratedValue
        int id;

        @Column(unique = true, nullable = false)
        String handle;

        @OneToMany(mappedBy = "author")
        @MapKey(name = "title")
        Map<String, Book> books;

        @ManyToMany(mappedBy = "readers")
        Set<Book> read;
    }

    @Entity(name = "Profile")
    static class Profile {

        @Id
        int id;

        @OneToOne(optional = false)
        @MapsId
        Author author;
    }

    @Entity(name = "Chapter")
    static class Chapter {

        @Id
        @GeneratedValue
        int id;

        String heading;
    }

    @Entity(name = "Review")
    static class Review {

        @Id
        @GeneratedValue
        int id;
    }

    @Entity(name = "Book")
    static class Book {

        @Id
        @GeneratedValue
        int id;

        String title;

        @ManyToOne(optional = false)
        Author author;

        @ManyToOne
        @JoinColumn(name = "author_handle", referencedColumnName = "handle")
        Author byHandle;

        @ManyToOne
        @NotFound(action = NotFoundAction.IGNORE)
        Author maybe;

        @Any
        @AnyKeyJavaClass(Integer.class)
        @Column(name = "subject_type")
        @JoinColumn(name = "subject_id")
        @AnyDiscriminatorValue(discriminator = "A", entity = Author.class)
        @AnyDiscriminatorValue(discriminator = "B", entity = Book.class)
        Object subject;

        @ManyToMany
        Set<Book> related = new HashSet<>();

        @ManyToMany
        @JoinTable(
                name = "book_reader",
                joinColumns = @JoinColumn(name = "book"),
                inverseJoinColumns = @JoinColumn(name = "reader"),
                indexes = @Index(columnList = "reader"),
                uniqueConstraints = @UniqueConstraint(columnNames = {"reader", "book"}))
        List<Author> readers = new ArrayList<>();

        @ManyToMany
        @MapKeyColumn(name = "role", length = 12)
        Map<String, Author> roles = new HashMap<>();

        @OneToMany(cascade = CascadeType.ALL)
        @OrderColumn(name = "number")
        @JoinColumn(name = "book", nullable = false)
        List<Chapter> chapters = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL)
        Set<Review> reviews = new HashSet<>();
    }
}
