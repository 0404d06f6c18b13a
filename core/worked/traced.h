#pragma once

#include "numeric/elementary.h"
#include "optimizers/hyperparameters.h"
#include "worked/term.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace thalweg {

/// What was assigned to a variable of a rule: "m = 0.9·0 + (1 − 0.9)·1.5".
struct Assignment {
    std::string name;
    Term term;
};

/// A double that remembers how it was computed, so that a rule, written once as a template over its scalar, shows its own
/// arithmetic. Values are those of plain doubles to the last bit.
///
/// A variable with a name that is assigned to is reported to its log, and stands as a plain number in what
/// follows: the arithmetic comes out line by line, as the rule is written.
class Traced {
public:
    using Log = std::vector<Assignment>;

    Traced() = default;
    explicit Traced(double value) : m_term{.value = value} {}
    Traced(double value, std::string name, Log& log) : Traced(value)
    {
        m_name = std::move(name);
        m_log = &log;
    }
    /// A copy is a value, not the variable.
    Traced(const Traced& other) : m_term(other.m_term) {}
    ~Traced() = default;

    Traced& operator=(const Traced& other)
    {
        m_term = other.m_term;
        if (m_log && m_term.kind != Term::Kind::Number) {
            m_log->push_back({m_name, m_term});
            m_term = Term{.value = m_term.value};
        }
        return *this;
    }

    double value() const { return m_term.value; }
    const Term& term() const { return m_term; }

    friend Traced operator+(const Traced& a, const Traced& b) { return {Term::Kind::Sum, a.value() + b.value(), a, b}; }
    friend Traced operator-(const Traced& a, const Traced& b) { return {Term::Kind::Difference, a.value() - b.value(), a, b}; }
    friend Traced operator*(const Traced& a, const Traced& b) { return {Term::Kind::Product, a.value() * b.value(), a, b}; }
    friend Traced operator/(const Traced& a, const Traced& b) { return {Term::Kind::Quotient, a.value() / b.value(), a, b}; }
    friend Traced operator+(const Traced& a, double b) { return a + constant(b); }
    friend Traced operator-(const Traced& a, double b) { return a - constant(b); }
    friend Traced operator*(const Traced& a, double b) { return a * constant(b); }
    friend Traced operator/(const Traced& a, double b) { return a / constant(b); }
    friend Traced operator+(double a, const Traced& b) { return constant(a) + b; }
    friend Traced operator-(double a, const Traced& b) { return constant(a) - b; }
    friend Traced operator*(double a, const Traced& b) { return constant(a) * b; }
    friend Traced operator/(double a, const Traced& b) { return constant(a) / b; }
    friend Traced operator-(const Traced& a) { return {Term::Kind::Negative, -a.value(), a}; }

    friend bool operator>(const Traced& a, const Traced& b) { return a.value() > b.value(); }
    friend bool operator>(const Traced& a, double b) { return a.value() > b; }
    friend bool operator<(const Traced& a, double b) { return a.value() < b; }

    friend Traced sqrt(const Traced& a) { return {Term::Kind::Root, std::sqrt(a.value()), a}; }
    friend Traced rootToDivideBy(const Traced& a) { return sqrt(a); }
    friend Traced abs(const Traced& a) { return {Term::Kind::Size, std::fabs(a.value()), a}; }
    friend Traced square(const Traced& a) { return {Term::Kind::Square, a.value() * a.value(), a}; }
    friend Traced sign(const Traced& a) { return {Term::Kind::Sign, thalweg::sign(a.value()), a}; }
    friend Traced max(const Traced& a, const Traced& b)
    {
        return {Term::Kind::Greater, thalweg::max(a.value(), b.value()), a, b};
    }
    friend Traced min(const Traced& a, const Traced& b)
    {
        return {Term::Kind::Less, thalweg::min(a.value(), b.value()), a, b};
    }
    /// 0 over 0 is the plain number 0: there is no quotient to show.
    friend Traced quotientOrZero(const Traced& a, const Traced& b)
    {
        return b.value() == 0.0 ? Traced(0.0) : a / b;
    }
    friend Traced select(bool condition, const Traced& yes, const Traced& no) { return condition ? yes : no; }

private:
    static Traced constant(double value)
    {
        Traced result(value);
        result.m_term.isConstant = true;
        return result;
    }
    Traced(Term::Kind kind, double value, const Traced& a)
        : m_term{kind, value, false, std::make_shared<const Term>(a.m_term)}
    {
    }
    Traced(Term::Kind kind, double value, const Traced& a, const Traced& b)
        : m_term{kind, value, false, std::make_shared<const Term>(a.m_term), std::make_shared<const Term>(b.m_term)}
    {
    }

    Term m_term{};
    std::string m_name{};
    Log* m_log = nullptr;
};

/// A point of the plane that remembers its arithmetic, with the operations of Point.
struct TracedPoint {
    Traced x;
    Traced y;

    friend bool operator==(const TracedPoint& a, const TracedPoint& b)
    {
        return a.x.value() == b.x.value() && a.y.value() == b.y.value();
    }
};

inline TracedPoint operator+(const TracedPoint& a, const TracedPoint& b) { return {a.x + b.x, a.y + b.y}; }
inline TracedPoint operator*(const Traced& s, const TracedPoint& a) { return {s * a.x, s * a.y}; }
inline TracedPoint operator*(double s, const TracedPoint& a) { return {s * a.x, s * a.y}; }
inline Traced dot(const TracedPoint& a, const TracedPoint& b) { return a.x * b.x + a.y * b.y; }

} // namespace thalweg
