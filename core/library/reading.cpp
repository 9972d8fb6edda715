// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/reading.h"

#include "core/attachment/content.h"
#include "core/library/frontmatter.h"
#include "core/library/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

const QStringList &pageKeys()
{
    static const QStringList keys{u"id"_s,      u"title"_s,    u"theme"_s,    u"order"_s,
                                  u"summary"_s, u"minutes"_s,  u"aliases"_s,  u"related"_s,
                                  u"sources"_s, u"reviewed"_s, u"difficult"_s};
    return keys;
}

const QStringList &stepKeys()
{
    static const QStringList keys{u"id"_s, u"number"_s, u"title"_s, u"summary"_s, u"pages"_s, u"patterns"_s};
    return keys;
}

/// Takes typed values out of a front matter and remembers the first that is missing or of another shape.
class Fields
{
public:
    Fields(const FrontMatter &matter, QString file) : m_matter{matter}, m_file{std::move(file)} {}

    QString text(QLatin1StringView key)
    {
        const Field *field = find(key, Field::Kind::Text, Tr::tr("must be text"));
        if (field != nullptr && field->text.isEmpty())
            flaw(field->line, key, Tr::tr("must not be empty"));
        return field != nullptr ? field->text : QString{};
    }

    int number(QLatin1StringView key)
    {
        const Field *field = find(key, Field::Kind::Text, Tr::tr("must be a whole number"));
        bool whole = true;
        const int value = field != nullptr ? field->text.toInt(&whole) : 0;
        if (!whole || value < 0)
            flaw(field->line, key, Tr::tr("must be a whole number"));
        return value;
    }

    /// May be left out.
    QString optional(QLatin1StringView key) const
    {
        for (const Field &field : m_matter.fields)
            if (field.key == key)
                return field.text;
        return {};
    }

    QStringList list(QLatin1StringView key)
    {
        const Field *field = find(key, Field::Kind::List, Tr::tr("must be a list, such as [a, b]"));
        return field != nullptr ? field->list : QStringList{};
    }

    void flaw(int line, const QString &reason)
    {
        if (!m_flaw)
            m_flaw = Flaw{m_file, line, reason};
    }

    const std::optional<Flaw> &flaw() const { return m_flaw; }

private:
    const Field *find(QLatin1StringView key, Field::Kind kind, const QString &wish)
    {
        const auto found = std::find_if(m_matter.fields.cbegin(), m_matter.fields.cend(),
                                        [key](const Field &field) { return field.key == key; });
        if (found == m_matter.fields.cend())
            flaw(1, key, Tr::tr("is missing"));
        else if (found->kind != kind)
            flaw(found->line, key, wish);
        else
            return &*found;
        return nullptr;
    }

    void flaw(int line, QLatin1StringView key, const QString &reason)
    {
        flaw(line, Tr::tr("“%1” %2").arg(key, reason));
    }

    const FrontMatter &m_matter;
    QString m_file;
    std::optional<Flaw> m_flaw;
};

tl::expected<FrontMatter, Flaw> parts(const QString &text, const QString &file, const QStringList &keys)
{
    return takeApart(text, keys).map_error([&file](const FrontMatterFault &fault) {
        return Flaw{file, fault.line, fault.reason};
    });
}

/// What stands under each heading of the second level.
QStringList sectionsOf(const QString &body)
{
    static const QRegularExpression heading{u"^## .*$"_s, QRegularExpression::MultilineOption};
    QStringList sections = body.split(heading);
    sections.removeFirst();
    for (QString &section : sections)
        section = section.trimmed();
    return sections;
}

} // namespace

tl::expected<Page, Flaw> readPage(const QString &text, const QString &file)
{
    const auto matter = parts(text, file, pageKeys());
    if (!matter)
        return tl::unexpected{matter.error()};
    Fields fields{*matter, file};
    Page page;
    page.id = fields.text("id"_L1);
    page.title = fields.text("title"_L1);
    page.theme = fields.text("theme"_L1);
    page.order = fields.number("order"_L1);
    page.summary = fields.text("summary"_L1);
    page.minutes = fields.number("minutes"_L1);
    page.aliases = fields.list("aliases"_L1);
    page.related = fields.list("related"_L1);
    page.sources = fields.list("sources"_L1);
    page.reviewed = fields.text("reviewed"_L1);
    page.difficult = fields.optional("difficult"_L1);
    page.body = matter->body;
    page.file = file;
    page.bodyLine = matter->bodyLine;
    if (fields.flaw())
        return tl::unexpected{*fields.flaw()};
    return page;
}

tl::expected<Step, Flaw> readStep(const QString &text, const QString &file)
{
    constexpr int partsOfAStep = 4;
    constexpr int steps = 9;
    const auto matter = parts(text, file, stepKeys());
    if (!matter)
        return tl::unexpected{matter.error()};
    Fields fields{*matter, file};
    Step step;
    step.id = fields.text("id"_L1);
    step.number = fields.number("number"_L1);
    step.title = fields.text("title"_L1);
    step.summary = fields.text("summary"_L1);
    step.pages = fields.list("pages"_L1);
    step.patterns = fields.list("patterns"_L1);
    step.body = matter->body;
    step.file = file;
    step.bodyLine = matter->bodyLine;
    const QStringList sections = sectionsOf(step.body);
    if (step.number < 1 || step.number > steps)
        fields.flaw(1, Tr::tr("a step's number goes from 1 to 9"));
    if (sections.size() != partsOfAStep)
        fields.flaw(step.bodyLine, Tr::tr("a step has four parts, each under a heading"));
    if (fields.flaw())
        return tl::unexpected{*fields.flaw()};
    step.why = sections.at(0);
    step.practices = sections.at(1);
    step.counts = sections.at(2);
    step.care = sections.at(3);
    return step;
}

} // namespace mooring::library
