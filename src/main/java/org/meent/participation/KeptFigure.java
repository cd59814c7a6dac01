package org.meent.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.meent.participation.Suppression.Told;

/** A figure as it was when its quarter was counted: it never changes, whoever leaves, joins or takes part otherwise. */
@Entity
@Table(name = "figure")
class KeptFigure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "first_day", nullable = false, updatable = false)
    private LocalDate firstDay;
    @Column(nullable = false, updatable = false, length = 40)
    private String topic;
    @Enumerated(EnumType.STRING)
    @Column(name = "cohort_kind", nullable = false, updatable = false, length = 10)
    private Cohort.Kind cohortKind;
    @Column(name = "cohort_key", nullable = false, updatable = false, length = 36)
    private String cohortKey;
    @Column(name = "cohort_name", nullable = false, updatable = false, length = 80)
    private String cohortName;
    @Column(nullable = false, updatable = false, length = 20)
    private String measure;
    @Column(nullable = false, updatable = false)
    private int position;
    @Embedded
    private Figure figure;
    /** For what is worked out later, such as whether a difference is chance; empty where nothing is shown. */
    @Column(name = "exact_amount", updatable = false)
    private Long exact;

    protected KeptFigure() {}

    KeptFigure(Quarter quarter, Topic topic, Told told, int position) {
        this.firstDay = quarter.first();
        this.topic = topic.name();
        this.cohortKind = told.cohort().kind();
        this.cohortKey = told.cohort().key();
        this.cohortName = told.cohort().name();
        this.measure = told.measure();
        this.position = position;
        this.figure = told.figure();
        this.exact = told.exact();
    }

    Quarter quarter() {
        return Quarter.of(firstDay);
    }

    String topic() {
        return topic;
    }

    Cohort cohort() {
        return new Cohort(cohortKind, cohortKey, cohortName);
    }

    String measure() {
        return measure;
    }

    /** What may be shown. */
    Figure figure() {
        return figure == null ? Figure.TOO_FEW : figure;
    }
}
