// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"

#include "core/library/item.h"
#include "core/library/reading.h"
#include "core/library/tr.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array themeNames{QT_TRANSLATE_NOOP("Theme", "Understand"),
                                QT_TRANSLATE_NOOP("Theme", "Styles as areas"),
                                QT_TRANSLATE_NOOP("Theme", "Where it comes from"),
                                QT_TRANSLATE_NOOP("Theme", "Day to day"),
                                QT_TRANSLATE_NOOP("Theme", "Change"),
                                QT_TRANSLATE_NOOP("Theme", "Help")};

std::optional<QString> decoded(const QByteArray &bytes)
{
    QStringDecoder decoder{QStringDecoder::Utf8};
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional{text};
}

/// Up to the line that closes the front matter, which is all that an index needs.
std::optional<QString> frontOfFile(const QString &name)
{
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray front = file.readLine();
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        front += line;
        if (line.trimmed() == "---")
            break;
    }
    return decoded(front);
}

template <typename T>
void take(Result<std::vector<T>> read, std::vector<T> &into)
{
    if (read)
        into = std::move(*read);
}

QByteArray bytesOfFile(const QString &name)
{
    QFile file{name};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

QStringList themes()
{
    QStringList names;
    for (const char *name : themeNames)
        names.append(QString::fromLatin1(name));
    return names;
}

std::optional<QString> textOfFile(const QString &name)
{
    QFile file{name};
    return file.open(QIODevice::ReadOnly) ? decoded(file.readAll()) : std::nullopt;
}

Library::Library(const QLocale &locale, const QString &root)
    : m_root{root}
    , m_language{locale.name().section(u'_', 0, 0)}
{
    if (auto patterns = PatternCatalogue::builtIn(locale))
        m_patterns = std::move(*patterns);
    readIndex();
    take(readSources(bytesOfFile(root + "/sources.json"_L1)), m_sources);
    take(readHelpLines(bytesOfFile(root + "/help-lines.json"_L1)), m_helpLines);
    take(readGlossary(bytesOfFile(local(u"glossary.json"_s))), m_glossary);
}

Library::~Library() = default;

/// The file in the person's language if there is one.
QString Library::local(const QString &path) const
{
    const QString file = m_root + u'/' + m_language + u'/' + path;
    return QFile::exists(file) ? file : m_root + "/en/"_L1 + path;
}

/// Every file of that folder in any of the two languages, in alphabetical order.
QStringList Library::files(const QString &folder) const
{
    QSet<QString> names;
    for (const QString &language : {m_language, u"en"_s}) {
        const QStringList found =
            QDir{m_root + u'/' + language + u'/' + folder}.entryList({u"*.md"_s}, QDir::Files);
        names.unite({found.cbegin(), found.cend()});
    }
    QStringList files;
    for (const QString &name : std::as_const(names))
        files.append(local(folder + u'/' + name));
    files.sort();
    return files;
}

void Library::readIndex()
{
    for (const QString &file : files(u"pages"_s)) {
        const auto text = frontOfFile(file);
        auto page = text ? readPage(*text, file)
                         : Result<Page>{failure(Error::Kind::Invalid, Tr::tr("%1 is not UTF-8").arg(file))};
        if (page)
            m_items.push_back(std::make_unique<Item>(Item{std::move(*page), file, {}}));
        else
            m_unreadable.push_back({file, 1, page.error().message});
    }
    std::stable_sort(m_items.begin(), m_items.end(), [](const auto &a, const auto &b) {
        const auto place = [](const PageHead &head) {
            return std::pair{themes().indexOf(head.theme), head.order};
        };
        return place(a->head) < place(b->head);
    });
}

std::vector<Chapter> Library::contents() const
{
    std::vector<Chapter> chapters;
    for (const char *name : themeNames) {
        Chapter chapter{QCoreApplication::translate("Theme", name), {}};
        for (const auto &item : m_items)
            if (item->head.theme == QLatin1StringView{name})
                chapter.pages.append(item->head.id);
        if (!chapter.pages.isEmpty())
            chapters.push_back(std::move(chapter));
    }
    return chapters;
}

const Library::Item *Library::find(const QString &id) const
{
    const auto found = std::find_if(m_items.cbegin(), m_items.cend(),
                                    [&id](const auto &item) { return item->head.id == id; });
    return found == m_items.cend() ? nullptr : found->get();
}

const PageHead *Library::head(const QString &id) const
{
    const Item *item = find(id);
    return item != nullptr ? &item->head : nullptr;
}

const Page *Library::page(const QString &id) const
{
    const Item *item = find(id);
    return item != nullptr ? loaded(*item) : nullptr;
}

const Page *Library::loaded(const Item &item)
{
    if (!item.page) {
        const auto text = textOfFile(item.file);
        auto page = text ? readPage(*text, item.file) : failure(Error::Kind::Invalid, {});
        if (!page)
            return nullptr;
        item.page = std::move(*page);
    }
    return &*item.page;
}

QString Library::after(const QString &id) const
{
    for (std::size_t at = 0; at + 1 < m_items.size(); ++at)
        if (m_items[at]->head.id == id)
            return m_items[at + 1]->head.id;
    return {};
}

const std::vector<Step> &Library::steps() const
{
    if (!m_steps.empty())
        return m_steps;
    for (const QString &file : files(u"steps"_s)) {
        const auto text = textOfFile(file);
        if (auto step = text ? readStep(*text, file) : failure(Error::Kind::Invalid, {}))
            m_steps.push_back(std::move(*step));
    }
    std::sort(m_steps.begin(), m_steps.end(),
              [](const Step &a, const Step &b) { return a.number < b.number; });
    return m_steps;
}

const Step *Library::step(int number) const
{
    const auto found = std::find_if(steps().cbegin(), steps().cend(),
                                    [number](const Step &step) { return step.number == number; });
    return found == steps().cend() ? nullptr : &*found;
}

std::vector<Source> Library::sourcesOf(const PageHead &page) const
{
    std::vector<Source> sources;
    for (const QString &id : page.sources)
        for (const Source &source : m_sources)
            if (source.id == id)
                sources.push_back(source);
    return sources;
}

} // namespace mooring::library
